package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;

/** Says events in words, for one reader. Amounts are exact: this is a record, not an estimate. */
record JournalTold(JournalReading.Names names, Viewer viewer, Words words) {
    private static final int MOST_PLACES = 6;
    private static final char MINUS = '\u2212';

    String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(MOST_PLACES);
        return format.format(amount).replace('-', MINUS);
    }

    private String amount(BigDecimal amount, String unit) {
        return words.say("journal.amount", amount(amount), unit(unit));
    }

    private String unit(String unit) {
        return words.amounts().unit(unit);
    }

    private String hours(BigDecimal hours) {
        return amount(hours, "h");
    }

    String day(Instant at) {
        return words.date("journal.day", at);
    }

    /** What it is called, with the lot where one is named. */
    String thing(EconomicEvent event, Optional<EconomicResource> resource) {
        String name = names.thing(viewer, event.specification());
        return resource.map(EconomicResource::lot)
                .filter(lot -> !lot.isEmpty())
                .map(lot -> words.say("journal.lot", name, lot))
                .orElse(name);
    }

    String did(EconomicEvent event) {
        String action = event.action().word();
        String provider = names.agent(event.provider());
        return event.isBetweenTwo()
                ? words.say("journal.two." + action, provider, names.agent(event.receiver()))
                : words.say("journal.one." + action, provider);
    }

    JournalViews.Line line(EconomicEvent event, JournalReading.Pages beside) {
        boolean byHours = event.isByHours();
        Optional<EconomicResource> resource = event.resource().map(beside.resources()::get);
        String kind = event.isCorrection()
                ? event.quantity().add(event.effort().orElse(BigDecimal.ZERO)).signum() < 0 ? "back" : "corrects"
                : beside.corrected().contains(event.id()) ? "corrected" : "";
        return new JournalViews.Line(
                amount(byHours ? event.effort().orElseThrow() : event.quantity()),
                unit(byHours ? "h" : event.unit()),
                event.specification().isEmpty()
                        ? words.say("journal.action." + event.action().word())
                        : thing(event, resource),
                "/journal/" + event.id(),
                did(event),
                day(event.at()),
                event.state(),
                kind.isEmpty() ? "" : words.say("journal.kind." + kind));
    }

    JournalViews.Event event(JournalReading.One one, boolean mayCorrect, String amount, String why) {
        EconomicEvent event = one.event();
        JournalViews.Line line = line(event, one.beside());
        List<JournalViews.Link> corrections = one.corrections().stream()
                .map(each -> new JournalViews.Link(
                        words.say(
                                "journal.correction",
                                event.isByHours()
                                        ? hours(each.effort().orElse(BigDecimal.ZERO))
                                        : amount(each.quantity(), each.unit()),
                                words.time(each.created()),
                                words.member(each.byName())),
                        "/journal/" + each.id()))
                .toList();
        return new JournalViews.Event(
                words.say("journal.title", line.name(), line.did()),
                line,
                facts(event, one.beside()),
                corrections,
                stocks(event, one.beside()),
                event.note(),
                mayCorrect && !one.isTakenBack(),
                amount,
                why);
    }

    private List<JournalViews.Fact> facts(EconomicEvent event, JournalReading.Pages beside) {
        List<JournalViews.Fact> facts = new ArrayList<>();
        add(facts, "what", words.say("journal.action." + event.action().word()), "");
        if (event.quantity().signum() != 0) {
            add(facts, "amount", amount(event.quantity(), event.unit()), "");
        }
        event.effort().ifPresent(hours -> add(facts, "hours", hours(hours), ""));
        add(facts, "when", words.time(event.at()), "");
        add(
                facts,
                "recorded",
                words.say("journal.recorded", words.time(event.created()), words.member(event.byName())),
                "");
        add(facts, "state", event.state(), "");
        beside.processes().forEach(process -> add(facts, "process", process.name(), ""));
        event.fulfills().map(beside.commitments()::get).ifPresent(promise -> {
            Optional<Plan> plan = Optional.ofNullable(beside.plans().get(promise.plan()));
            String amount = amount(promise.quantity(), promise.unit());
            String by = promise.due().map(this::day).orElse("");
            add(
                    facts,
                    "fulfills",
                    by.isEmpty()
                            ? words.say("journal.promised", names.agent(promise.provider()), amount)
                            : words.say("journal.promised.by", names.agent(promise.provider()), amount, by),
                    plan.map(Plan::address).orElse(""));
        });
        event.plan().map(beside.plans()::get).ifPresent(plan -> add(facts, "plan", plan.name(), plan.address()));
        event.corrects().ifPresent(before -> add(facts, "corrects", words.say("journal.before"), "/journal/" + before));
        return facts;
    }

    private void add(List<JournalViews.Fact> facts, String key, String text, String address) {
        if (!text.isBlank()) {
            facts.add(new JournalViews.Fact(words.say("journal.fact." + key), text, address));
        }
    }

    private List<JournalViews.Stock> stocks(EconomicEvent event, JournalReading.Pages beside) {
        List<JournalViews.Stock> stocks = new ArrayList<>();
        for (Optional<UUID> id : List.of(event.resource(), event.toResource())) {
            id.map(beside.resources()::get)
                    .ifPresent(now -> stocks.add(new JournalViews.Stock(
                            words.say("journal.lot", names.thing(viewer, now.specification()), now.lot()),
                            names.agent(now.custodian()),
                            amount(now.accounting(), now.unit()),
                            amount(now.onhand(), now.unit()),
                            now.state())));
        }
        return stocks;
    }

    static JournalTold of(JournalReading reading, Viewer viewer, Frame frame) {
        return new JournalTold(reading.names(), viewer, frame.words());
    }
}
