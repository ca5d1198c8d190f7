package org.commonshed.home.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.exchange.AssumedNeeds;
import org.commonshed.home.Addresses;
import org.commonshed.home.Called;
import org.springframework.stereotype.Component;

/** Needs that stand first, and the sentence with which the page begins. */
@Component
class Wants {
    private static final int MOST = 3;
    private static final Pattern AMOUNT = Pattern.compile("^([\\d.,]+)[\\s\\u00a0\\u202f]*(.*)$");

    private final Called called;
    private final AssumedNeeds assumed;

    Wants(Called called, AssumedNeeds assumed) {
        this.called = called;
        this.assumed = assumed;
    }

    /** What matters most: first needs without anybody, then a limit that is passed, then what is short, else the quiet. */
    String headline(Reader reader, Agenda.Needs needs, Optional<PlanGlance.Glance> glance, Tightness tightness) {
        if (glance.isEmpty()) {
            return needs.count() == 0
                    ? reader.say("home.headline.nothing", reader.place())
                    : reader.say("home.headline.waiting", needs.count(), reader.place());
        }
        Optional<PlanGlance.Short> worst = glance.get().shorts().stream().findFirst();
        if (worst.isPresent() && worst.get().priority() == 1) {
            return reader.say(
                    "home.headline.nobody",
                    reader.place(),
                    called.product(worst.get().product()));
        }
        Optional<String> over = tightness.findOver(reader, glance.get());
        if (over.isPresent()) {
            return reader.say("home.headline.over", over.get());
        }
        return worst.map(want -> reader.say("home.headline.short", reader.place(), called.product(want.product())))
                .orElse(reader.say("home.headline.quiet", reader.place()));
    }

    /** From the plan what stays short, without one what comes first; nothing where nothing is asked for. */
    Optional<TodayViews.Wanted> show(Reader reader, Agenda.Needs needs, Optional<PlanGlance.Glance> glance) {
        List<TodayViews.Want> list = new ArrayList<>();
        if (glance.isPresent()) {
            glance.get().shorts().stream().limit(MOST).forEach(want -> list.add(missing(reader, want)));
        } else {
            needs.first().stream().limit(MOST).forEach(want -> list.add(asked(reader, want)));
        }
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(new TodayViews.Wanted(
                        reader.say(glance.isPresent() ? "home.wanted.nobody" : "home.wanted.first"),
                        list,
                        reader.say(
                                reader.seen().isEmpty() ? "home.wanted.all" : "home.wanted.all.beside", needs.count()),
                        "/needs"));
    }

    private TodayViews.Want missing(Reader reader, PlanGlance.Short want) {
        String[] amount = parts(called.quantity(reader.viewer(), want.product(), want.amount(), reader.words()));
        return new TodayViews.Want(
                amount[0],
                amount[1],
                called.product(want.product()),
                Addresses.product(want.product()),
                who(reader, want.who()),
                want.why().isEmpty() ? "" : reader.say("home.wanted.why"),
                want.why());
    }

    /** For whom; the plan may have it from the catalogue. */
    private String who(Reader reader, String claimant) {
        String name = called.claimant(claimant);
        return assumed.isAssumed(reader.viewer(), claimant) ? reader.say("home.wanted.assumed", name) : name;
    }

    private TodayViews.Want asked(Reader reader, Agenda.Want want) {
        String[] amount = parts(called.quantity(reader.viewer(), want.product(), want.amount(), reader.words()));
        String unit = want.recurs() ? reader.say("home.wanted.each", amount[1]) : amount[1];
        return new TodayViews.Want(
                amount[0],
                unit,
                called.product(want.product()),
                Addresses.need(want.id()),
                want.assumed()
                        ? reader.say("home.wanted.assumed", called.claimant(want.who()))
                        : called.claimant(want.who()),
                "",
                "");
    }

    /** The number, which stands large, and what follows it. */
    private static String[] parts(String quantity) {
        Matcher matcher = AMOUNT.matcher(quantity);
        return matcher.matches() ? new String[] {matcher.group(1), matcher.group(2)} : new String[] {quantity, ""};
    }
}
