package org.commonshed.files.energy.cases;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.jspecify.annotations.Nullable;

/** One reading of a case, with some of its named series replaced. */
final class CaseReading {
    private static final int MOST_STEPS = 600_000;
    private static final int MOST_THINGS = 100;
    private static final Set<String> KNOWN = Set.of(
            "case",
            "currency",
            "time",
            "series",
            "buses",
            "loads",
            "sources",
            "stores",
            "generators",
            "converters",
            "grid",
            "finance",
            "scenarios",
            "outages",
            "survive",
            "co2",
            "note",
            "source");

    private final Part root;
    private final TimeGrid time;
    private final SeriesReading series;
    private final List<String> buses = new ArrayList<>();

    /** @param others series that stand in place of those of the same name, each in the object it stands in */
    CaseReading(Part root, Tables tables, Map<String, Part> others) {
        this.root = root;
        time = time(root);
        Map<String, Part> named = new HashMap<>(SeriesReading.named(root.object("series")));
        named.putAll(others);
        series = new SeriesReading(time, tables, named);
    }

    /** The case by itself, without other years that may come; null where there are problems. */
    @Nullable
    EnergyCase energyCase() {
        root.hintAtOthers(KNOWN);
        buses();
        Part when = root.object("time");
        Series weights = when == null ? Series.ONE : series.series(when, "weights", 0, Series.ONE);
        Things things = new Things(series, buses);
        var loads = things(root, "loads", things::load);
        var sources = things(root, "sources", things::source);
        var stores = things(root, "stores", things::store);
        var generators = things(root, "generators", things::generator);
        var converters = things(root, "converters", things::converter);
        Grid grid = grid();
        Part money = root.object("finance");
        Finance finance = money == null ? Finance.ONE_YEAR : Money.finance(money);
        if (finance.isOneYear()) {
            needsFinance(root);
        }
        if (loads.isEmpty()) {
            root.problem("loads", "missing_field", "There are no loads.", "Say what is used: see energy-case.md.");
        }
        String name = root.text("case").isEmpty() ? "Energy" : root.text("case");
        String currency = root.text("currency").isEmpty() ? "USD" : root.text("currency");
        List<Outage> outages = outages();
        Survive survive = survive();
        Carbon carbon = carbon();
        if (!root.findings.problems().isEmpty()) {
            return null;
        }
        return new EnergyCase(
                name,
                currency,
                time,
                weights,
                buses,
                loads,
                sources,
                stores,
                generators,
                converters,
                grid,
                finance,
                List.of(),
                outages,
                survive,
                carbon);
    }

    static TimeGrid time(Part root) {
        Part part = root.object("time");
        TimeGrid usual = TimeGrid.ofYear(2025, 1);
        if (part == null) {
            return usual;
        }
        part.hintAtOthers(Set.of("start", "steps", "steps_per_hour", "utc_offset", "weights", "note"));
        LocalDateTime start = usual.start();
        try {
            String text = part.text("start");
            start = text.isEmpty() ? start : LocalDateTime.parse(text.contains("T") ? text : text + "T00:00");
        } catch (DateTimeParseException e) {
            String sentence = Findings.quote(part.text("start")) + " is no time.";
            part.problem("start", "bad_time", sentence, "Write it like 2025-01-01T00:00.");
        }
        int perHour = (int) part.whole("steps_per_hour", 1, 60, 1);
        if (60 % perHour != 0) {
            part.problem("steps_per_hour", "bad_step", "Steps per hour must divide 60.", "Write 1, 2, 4, 12 or 60.");
            perHour = 1;
        }
        long year = Year.of(start.getYear()).length() * 24L * perHour;
        return new TimeGrid(start, perHour, (int) part.whole("steps", 1, MOST_STEPS, year));
    }

    private void buses() {
        buses.addAll(root.texts("buses"));
        if (buses.isEmpty()) {
            buses.add("electricity");
        }
    }

    static <T> List<T> things(Part root, String name, Function<Part, T> reader) {
        List<T> things = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Part> parts = root.objects(name);
        if (parts.size() > MOST_THINGS) {
            String sentence = "There are more than " + MOST_THINGS + " " + name + ".";
            root.problem(name, "too_many", sentence, "Join those that are alike.");
            return things;
        }
        for (Part part : parts) {
            if (!part.has("id")) {
                part.problem("id", "missing_field", "The id is missing.", "Give it a short name of its own.");
            } else if (!ids.add(part.text("id"))) {
                String sentence = Findings.quote(part.text("id")) + " stands there twice.";
                part.problem("id", "twice", sentence, "Give each a name of its own.");
            }
            things.add(reader.apply(part));
        }
        return things;
    }

    private @Nullable Grid grid() {
        Part part = root.object("grid");
        return part == null ? null : new Tariffs(series, time).grid(part, buses);
    }

    /** What is paid once can be weighed against what is paid every year only over years. */
    static void needsFinance(Part root) {
        for (String kind : List.of("sources", "stores", "generators", "converters")) {
            for (Part part : root.objects(kind)) {
                for (String name : List.of("cost_per_kw", "cost_per_kwh_of_size")) {
                    if (part.number(name) > 0) {
                        String mend = "Add finance with years and rate, or give " + name + "_year.";
                        part.problem(name, "no_finance", name + " is paid once, but no years are given.", mend);
                    }
                }
            }
        }
    }

    private List<Outage> outages() {
        List<Outage> outages = new ArrayList<>();
        for (Part part : root.objects("outages")) {
            part.hintAtOthers(
                    Set.of("id", "start_step", "start_steps", "hours", "probability", "must_serve_hours", "note"));
            List<?> listed = part.has("start_steps") ? part.list("start_steps") : List.of(part.number("start_step"));
            String mend = "Steps are counted from 0 to " + (time.steps() - 1) + ".";
            List<Integer> starts = Part.wholes(
                    listed,
                    0,
                    time.steps() - 1,
                    () -> part.problem("start_step", "bad_step", "An outage begins at no step of this case.", mend));
            double longest = time.steps() * time.hours();
            double hours = part.number("hours", time.hours(), longest, time.hours());
            if (!part.has("hours")) {
                part.problem("hours", "missing_field", "The hours are missing.", "Say how long the grid is out.");
            }
            double must = part.number("must_serve_hours", 0, longest, 0);
            outages.add(new Outage(starts, hours, part.number("probability", 0, 1, 1), must));
        }
        return outages;
    }

    private Survive survive() {
        Part part = root.object("survive");
        if (part == null) {
            return Survive.NOT_ASKED;
        }
        part.hintAtOthers(Set.of("hours", "share", "stored_kwh", "bins", "note"));
        double longest = time.steps() * time.hours();
        Series stored = part.has("stored_kwh") ? series.series(part, "stored_kwh", 0, Series.ZERO) : null;
        int bins = (int) part.whole("bins", 2, 10_000, 101);
        return new Survive(part.number("hours", 0, longest, 0), part.number("share", 0, 1, Double.NaN), stored, bins);
    }

    private Carbon carbon() {
        Part part = root.has("co2") ? root.object("co2") : null;
        if (part == null) {
            return Carbon.FREE;
        }
        part.hintAtOthers(Set.of("limit_kg_year", "price_per_kg", "note"));
        double limit = part.number("limit_kg_year", 0, Money.LARGEST, Double.POSITIVE_INFINITY);
        return new Carbon(limit, part.number("price_per_kg", 0, Money.LARGEST, 0));
    }
}
