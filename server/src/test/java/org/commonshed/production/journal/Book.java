package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Resources and events for tests, written as lines: {@code transfer alice>bob apples>apples-bob 30}. What is there at first is
 * said by {@link #there}.
 */
final class Book {
    final Map<String, UUID> names = new LinkedHashMap<>();
    final Map<UUID, String> stages = new HashMap<>();
    final List<EconomicEvent> events = new ArrayList<>();
    final Map<UUID, EconomicResource> first = new LinkedHashMap<>();
    private int number;

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A resource with so much of it, whose is its keeper's. */
    Book there(String name, String keeper, String accounting, String onhand, String unit) {
        EconomicResource blank = EconomicResource.blank(
                id(name), keeper, new EconomicResource.Kind("spec " + name, name, unit), id("before"));
        names.put(name, blank.id());
        first.put(blank.id(), blank.ofAccountable(keeper).with(new BigDecimal(accounting), new BigDecimal(onhand)));
        return this;
    }

    /** One that an event to come makes. */
    Book later(String name, String keeper, String unit) {
        EconomicResource blank = EconomicResource.blank(
                id(name), keeper, new EconomicResource.Kind("spec " + name, name, unit), id("event " + (number + 1)));
        names.put(name, blank.id());
        first.put(blank.id(), blank);
        return this;
    }

    Book kindOf(String process, String stage) {
        stages.put(id(process), stage);
        return this;
    }

    /**
     * Cells: action, {@code provider>receiver}, {@code resource>resource} ({@code .} for none), amount, then what is wanted of
     * {@code in=process}, {@code state=…}, {@code hours=…}, {@code at=place}, {@code corrects=number}, {@code unit=…}.
     */
    Book happens(String line) {
        number++;
        String[] cells = line.strip().split(" +");
        Map<String, String> more = new HashMap<>();
        for (int i = 4; i < cells.length; i++) {
            more.put(cells[i].split("=")[0], cells[i].split("=")[1]);
        }
        String[] agents = cells[1].split(">");
        String[] resources = cells[2].split(">");
        EconomicResource from = first.get(names.get(resources[0]));
        String unit = more.getOrDefault("unit", from == null ? "piece" : from.unit());
        events.add(new EconomicEvent(
                id("event " + number),
                Optional.empty(),
                Optional.ofNullable(more.get("in")).map(Book::id),
                Action.find(cells[0]).orElseThrow(),
                agents[0],
                agents[agents.length - 1],
                "",
                Optional.ofNullable(names.get(resources[0])),
                resources.length > 1 ? Optional.ofNullable(names.get(resources[1])) : Optional.empty(),
                new BigDecimal(cells[3]),
                unit,
                Optional.ofNullable(more.get("hours")).map(BigDecimal::new),
                more.getOrDefault("at", ""),
                more.getOrDefault("state", ""),
                Optional.empty(),
                Optional.ofNullable(more.get("corrects")).map(which -> id("event " + which)),
                "",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(number),
                Optional.empty(),
                ""));
        return this;
    }

    /** The event that was said last cannot have happened so. */
    void refuse() {
        events.remove(events.size() - 1);
        number--;
    }

    /** All events, from what was there at first. */
    Ledger ledger() {
        Ledger ledger = new Ledger(Ledger.takenBack(events), stages);
        first.values().forEach(ledger::know);
        events.forEach(ledger::apply);
        return ledger;
    }

    EconomicResource get(String name) {
        return ledger().get(id(name));
    }

    /** {@code name accounting/onhand}, for each of these names. */
    String amounts(String... wanted) {
        Ledger ledger = ledger();
        List<String> told = new ArrayList<>();
        for (String name : wanted) {
            EconomicResource resource = ledger.get(id(name));
            told.add(name + " " + resource.accounting().toPlainString() + "/"
                    + resource.onhand().toPlainString());
        }
        return String.join(", ", told);
    }
}
