package org.commonshed.files.energy.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.engine.energy.cases.Converter;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;

/** What uses, gives, keeps, makes and turns energy. */
final class Things {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final int DAY = 24;

    private final SeriesReading series;
    private final List<String> buses;

    Things(SeriesReading series, List<String> buses) {
        this.series = series;
        this.buses = buses;
    }

    private String bus(Part part, String name) {
        return bus(part, name, buses);
    }

    /** The first bus where none is named. */
    static String bus(Part part, String name, List<String> buses) {
        String bus = part.text(name);
        if (bus.isEmpty()) {
            return buses.get(0);
        }
        if (!buses.contains(bus)) {
            Said sentence = Said.of("energy:unknown_bus", bus);
            part.problem(
                    name, "unknown_bus", sentence, Said.of("energy:missing_column.mend", String.join(", ", buses)));
        }
        return bus;
    }

    private static void hints(Part part, Set<String> own, String... units) {
        Set<String> known = new HashSet<>(own);
        known.addAll(Set.of("id", "bus", "note"));
        for (String unit : units) {
            known.addAll(Money.costFields(unit));
        }
        part.hintAtOthers(known);
    }

    private static void must(Part part, String name, Said mend) {
        if (!part.has(name)) {
            part.problem(name, "missing_field", Said.of("energy:missing_field", name), mend);
        }
    }

    Load load(Part part) {
        hints(part, Set.of("kw", "critical_kw", "critical_share", "shift", "lost_load_per_kwh", "unserved_per_kwh"));
        must(part, "kw", Said.of("energy:missing_field.mend.used"));
        Series kw = series.series(part, "kw", -ENDLESS, Series.ZERO);
        if (kw.min() < 0) {
            part.hint("kw", "negative_load", Said.of("energy:negative_load"), Said.of("energy:negative_load.mend"));
        }
        Series critical = part.has("critical_kw")
                ? series.series(part, "critical_kw", 0, Series.ZERO)
                : kw.times(part.number("critical_share", 0, 1, 1));
        Load.Shift shift = Load.Shift.NONE;
        Part moved = part.object("shift");
        if (moved != null) {
            moved.hintAtOthers(Set.of("within", "hours", "out", "in", "note"));
            if (moved.has("within") && !"day".equals(moved.text("within"))) {
                moved.problem("within", "bad_span", Said.of("energy:bad_span"), Said.of("energy:bad_span.mend"));
            }
            int hours = (int) moved.whole("hours", 1, 8784, DAY);
            shift = new Load.Shift(hours, moved.number("out", 0, 1, 0), moved.number("in", 0, 100, 0));
        }
        return new Load(
                part.text("id"),
                bus(part, "bus"),
                kw,
                critical,
                shift,
                part.number("lost_load_per_kwh", 0, Money.LARGEST, 0),
                part.number("unserved_per_kwh", 0, Money.LARGEST, ENDLESS));
    }

    Source source(Part part) {
        hints(part, Set.of("kind", "kw_per_kw", "kw", "cost_per_kwh", "degradation", "availability"), "kw");
        must(part, "kw_per_kw", Said.of("energy:missing_field.mend.gives"));
        Source.Kind kind = Cells.word(part.text("kind"), Source.Kind.values(), Source.Kind.OTHER);
        if (kind == Source.Kind.OTHER
                && !part.text("kind").isEmpty()
                && !"other".equals(part.text("kind").toLowerCase(Locale.ROOT))) {
            part.hint("kind", "unknown_kind", Said.of("energy:unknown_kind"), Said.of("energy:unknown_kind.mend"));
        }
        return new Source(
                part.text("id"),
                kind,
                bus(part, "bus"),
                series.series(part, "kw_per_kw", 0, Series.ZERO),
                Money.size(part, "kw"),
                Money.cost(part, "kw"),
                part.number("cost_per_kwh", -Money.LARGEST, Money.LARGEST, 0),
                part.number("degradation", 0, 1, 0),
                part.number("availability", 0, 1, 1));
    }

    Store store(Part part) {
        hints(
                part,
                Set.of(
                        "kwh",
                        "kw",
                        "charge_efficiency",
                        "discharge_efficiency",
                        "loss_per_hour",
                        "lowest_share",
                        "lowest_share_in_outage",
                        "holding_cost_per_kwh_hour",
                        "start",
                        "end",
                        "hours_min",
                        "hours_max",
                        "availability",
                        "there",
                        "taken_kwh",
                        "least_kwh"),
                "kw",
                "kwh_of_size");
        boolean isFree = !part.has("kw") && Money.cost(part, "kw").equals(Cost.NONE);
        boolean isPowerFree = isFree && !part.has("hours_min") && !part.has("hours_max");
        double lowest = part.number("lowest_share", 0, 1, 0);
        double efficiencyLeast = Math.nextUp(0.0);
        Store.Level start = level(part, "start", Store.Level.CYCLIC);
        boolean isCyclic = start.kind() == Store.Level.Kind.CYCLIC;
        Store.Behaviour behaviour = new Store.Behaviour(
                part.number("charge_efficiency", efficiencyLeast, 1, 1),
                part.number("discharge_efficiency", efficiencyLeast, 1, 1),
                part.number("loss_per_hour", 0, 1, 0),
                lowest,
                part.number("lowest_share_in_outage", 0, 1, lowest),
                part.number("holding_cost_per_kwh_hour", 0, Money.LARGEST, 0),
                start,
                level(part, "end", isCyclic ? Store.Level.CYCLIC : Store.Level.FREE),
                part.number("availability", 0, 1, 1));
        Store.Trips trips = new Store.Trips(
                series.series(part, "there", 0, Series.ONE),
                series.series(part, "taken_kwh", 0, Series.ZERO),
                series.series(part, "least_kwh", 0, Series.ZERO));
        return new Store(
                part.text("id"),
                bus(part, "bus"),
                Money.size(part, "kwh"),
                isPowerFree ? Size.upTo(0) : Money.size(part, "kw"),
                isPowerFree,
                part.number("hours_min", 0, 1e6, 0),
                part.number("hours_max", 0, 1e6, ENDLESS),
                Money.cost(part, "kwh_of_size"),
                Money.cost(part, "kw"),
                behaviour,
                trips);
    }

    private static Store.Level level(Part part, String name, Store.Level usual) {
        Object value = part.values.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Part level) {
            level.hintAtOthers(Set.of("share", "kwh"));
            return level.has("share")
                    ? new Store.Level(Store.Level.Kind.SHARE, level.number("share", 0, 1, 0))
                    : new Store.Level(Store.Level.Kind.KWH, level.number("kwh", 0, Money.LARGEST, 0));
        }
        String text = value instanceof String word ? word : "";
        if ("free".equals(text)) {
            return Store.Level.FREE;
        }
        if (!"cyclic".equals(text)) {
            Said mend = Said.of("energy:bad_level.mend", "{\"share\": 0.5}", "{\"kwh\": 4}");
            part.problem(name, "bad_level", Said.of("energy:bad_level", name), mend);
        }
        return Store.Level.CYCLIC;
    }

    Generator generator(Part part) {
        hints(
                part,
                Set.of(
                        "kw",
                        "available",
                        "cost_per_kwh",
                        "fuel",
                        "least_share",
                        "start_cost",
                        "stop_cost",
                        "on_at_start",
                        "min_up_hours",
                        "min_down_hours",
                        "units",
                        "availability",
                        "failure_to_start",
                        "mttf_hours",
                        "also"),
                "kw");
        Generator.Running running = new Generator.Running(
                part.number("least_share", 0, 1, 0),
                part.number("start_cost", 0, Money.LARGEST, 0),
                part.number("stop_cost", 0, Money.LARGEST, 0),
                part.isTrue("on_at_start"),
                part.number("min_up_hours", 0, 8784, 0),
                part.number("min_down_hours", 0, 8784, 0));
        Generator.Reliability reliability = new Generator.Reliability(
                (int) part.whole("units", 1, 100, 1),
                part.number("availability", 0, 1, 1),
                part.number("failure_to_start", 0, 1, 0),
                part.number("mttf_hours", Math.nextUp(0.0), Money.LARGEST, ENDLESS));
        Part also = part.object("also");
        if (also != null) {
            also.hintAtOthers(Set.of("bus", "kw_per_kw"));
        }
        return new Generator(
                part.text("id"),
                bus(part, "bus"),
                series.series(part, "available", 0, Series.ONE),
                Money.size(part, "kw"),
                Money.cost(part, "kw"),
                part.number("cost_per_kwh", -Money.LARGEST, Money.LARGEST, 0),
                fuel(part),
                running,
                reliability,
                also == null ? "" : bus(also, "bus"),
                also == null ? 0 : also.number("kw_per_kw", 0, 100, 0));
    }

    private static Generator.Fuel fuel(Part part) {
        Part fuel = part.object("fuel");
        if (fuel == null) {
            return Generator.Fuel.NONE;
        }
        fuel.hintAtOthers(Set.of(
                "unit", "price_per_unit", "units_per_kwh", "units_per_hour", "tank_units", "co2_kg_per_unit", "note"));
        return new Generator.Fuel(
                fuel.number("price_per_unit", 0, Money.LARGEST, 0),
                fuel.number("units_per_kwh", 0, Money.LARGEST, 0),
                fuel.number("units_per_hour", 0, Money.LARGEST, 0),
                fuel.number("tank_units", 0, Money.LARGEST, ENDLESS),
                fuel.number("co2_kg_per_unit", 0, Money.LARGEST, 0));
    }

    Converter converter(Part part) {
        hints(part, Set.of("from", "to", "efficiency", "kw", "cost_per_kwh"), "kw");
        return new Converter(
                part.text("id"),
                bus(part, "from"),
                bus(part, "to"),
                series.series(part, "efficiency", 0, Series.ONE),
                Money.size(part, "kw"),
                Money.cost(part, "kw"),
                part.number("cost_per_kwh", -Money.LARGEST, Money.LARGEST, 0));
    }
}
