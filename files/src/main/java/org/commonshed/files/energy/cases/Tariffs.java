package org.commonshed.files.energy.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;

/** The connection to the grid and what it costs. */
final class Tariffs {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final int MONTHS = 12;

    private final SeriesReading series;
    private final TimeGrid time;

    Tariffs(SeriesReading series, TimeGrid time) {
        this.series = series;
        this.time = time;
    }

    Grid grid(Part part, List<String> buses) {
        part.hintAtOthers(Set.of(
                "bus",
                "buy",
                "demand",
                "coincident",
                "sell",
                "fixed_per_month",
                "minimum_bill_per_month",
                "buy_limit_kw",
                "sell_limit_kw",
                "co2_kg_per_kwh",
                "note"));
        return new Grid(
                Things.bus(part, "bus", buses),
                buy(part),
                demand(part),
                coincident(part),
                sell(part),
                part.number("fixed_per_month", 0, Money.LARGEST, 0),
                part.number("minimum_bill_per_month", 0, Money.LARGEST, 0),
                part.number("buy_limit_kw", 0, Money.LARGEST, ENDLESS),
                part.number("sell_limit_kw", 0, Money.LARGEST, ENDLESS),
                series.series(part, "co2_kg_per_kwh", 0, Series.ZERO));
    }

    /** Whether a field holds a list of objects, as against a series. */
    private static boolean isList(Part part, String name) {
        return part.values.get(name) instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Part;
    }

    private List<Grid.EnergyTier> buy(Part part) {
        if (!isList(part, "buy")) {
            Series price = series.series(part, "buy", -Money.LARGEST, Series.ZERO);
            return part.has("buy") ? List.of(new Grid.EnergyTier(price, ENDLESS)) : List.of();
        }
        List<Grid.EnergyTier> tiers = new ArrayList<>();
        double below = 0;
        for (Part tier : part.objects("buy")) {
            tier.hintAtOthers(Set.of("per_kwh", "up_to_kwh", "note"));
            double top = tier.number("up_to_kwh", 0, Money.LARGEST, ENDLESS);
            rising(tier, "up_to_kwh", below, top);
            tiers.add(new Grid.EnergyTier(series.series(tier, "per_kwh", -Money.LARGEST, Series.ZERO), top - below));
            below = top;
        }
        endless(part, "buy", below);
        return tiers;
    }

    private static void rising(Part tier, String name, double below, double top) {
        if (!(top > below)) {
            tier.problem(name, "bad_tier", Said.of("energy:bad_tier.order"), Said.of("energy:bad_tier.mend.order"));
        }
    }

    private static void endless(Part part, String name, double top) {
        if (top < ENDLESS) {
            part.problem(name, "bad_tier", Said.of("energy:bad_tier.last"), Said.of("energy:bad_tier.mend.last"));
        }
    }

    private List<Grid.DemandCharge> demand(Part part) {
        List<Grid.DemandCharge> charges = new ArrayList<>();
        for (Part one : part.objects("demand")) {
            one.hintAtOthers(Set.of("id", "per_kw", "tiers", "when", "look_back", "note"));
            List<Grid.DemandTier> tiers = new ArrayList<>();
            double below = 0;
            for (Part tier : one.objects("tiers")) {
                tier.hintAtOthers(Set.of("per_kw", "up_to_kw", "note"));
                double top = tier.number("up_to_kw", 0, Money.LARGEST, ENDLESS);
                rising(tier, "up_to_kw", below, top);
                tiers.add(new Grid.DemandTier(months(tier), top - below));
                below = top;
            }
            if (tiers.isEmpty()) {
                tiers.add(new Grid.DemandTier(months(one), ENDLESS));
            } else {
                endless(one, "tiers", below);
            }
            String id = one.text("id").isEmpty() ? "demand " + (charges.size() + 1) : one.text("id");
            charges.add(new Grid.DemandCharge(id, counts(one), tiers, lookBack(one)));
        }
        return charges;
    }

    /** A price for each month: one number or twelve. */
    private static Series months(Part part) {
        if (!(part.values.get("per_kw") instanceof List<?> list)) {
            return Series.constant(part.number("per_kw", 0, Money.LARGEST, 0));
        }
        double[] months = list.stream()
                .mapToDouble(price -> price instanceof Double number ? number : Double.NaN)
                .toArray();
        if (months.length != MONTHS || Arrays.stream(months).anyMatch(price -> !(price >= 0))) {
            part.problem(
                    "per_kw",
                    "wrong_length",
                    Said.of("energy:wrong_length.per_kw"),
                    Said.of("energy:wrong_length.mend.per_kw"));
            return Series.ZERO;
        }
        return Series.of(months);
    }

    private Series counts(Part part) {
        Part when = part.object("when");
        if (when == null) {
            return Series.ONE;
        }
        When hours = When.read(when, Set.of());
        double[] counts = new double[time.steps()];
        Arrays.setAll(counts, t -> hours.holds(time.at(t)) ? 1 : 0);
        return Series.of(counts);
    }

    private static Grid.LookBack lookBack(Part part) {
        Part back = part.object("look_back");
        if (back == null) {
            return Grid.LookBack.NONE;
        }
        back.hintAtOthers(Set.of("share", "months", "range", "note"));
        List<Integer> months = "all".equals(back.values.get("months"))
                ? IntStream.rangeClosed(1, MONTHS).boxed().toList()
                : Part.wholes(
                        back.list("months"),
                        1,
                        MONTHS,
                        () -> back.problem(
                                "months", "bad_month", Said.of("energy:bad_month"), Said.of("energy:bad_month.mend")));
        int range = (int) back.whole("range", 0, MONTHS, 0);
        if (months.isEmpty() && range == 0) {
            back.problem(
                    "months",
                    "missing_field",
                    Said.of("energy:missing_field.months"),
                    Said.of("energy:missing_field.mend.months"));
        }
        return new Grid.LookBack(back.number("share", 0, 1, 0), months, range);
    }

    private List<Grid.Coincident> coincident(Part part) {
        List<Grid.Coincident> charges = new ArrayList<>();
        for (Part one : part.objects("coincident")) {
            one.hintAtOthers(Set.of("steps", "per_kw", "note"));
            List<Integer> steps = Part.wholes(
                    one.list("steps"),
                    0,
                    time.steps() - 1,
                    () -> one.problem(
                            "steps",
                            "bad_step",
                            Said.of("energy:bad_step.none"),
                            Said.of("energy:bad_step.mend.none")));
            charges.add(new Grid.Coincident(steps, one.number("per_kw", 0, Money.LARGEST, 0)));
        }
        return charges;
    }

    private List<Grid.SellRule> sell(Part part) {
        if (!isList(part, "sell")) {
            Series price = series.series(part, "sell", -Money.LARGEST, Series.ZERO);
            return part.has("sell") ? List.of(new Grid.SellRule("sold", price, false, ENDLESS, ENDLESS)) : List.of();
        }
        List<Grid.SellRule> rules = new ArrayList<>();
        for (Part one : part.objects("sell")) {
            one.hintAtOthers(Set.of("id", "per_kwh", "net_metering", "capacity_limit_kw", "yearly_limit_kwh", "note"));
            rules.add(new Grid.SellRule(
                    one.text("id").isEmpty() ? "sold " + (rules.size() + 1) : one.text("id"),
                    series.series(one, "per_kwh", -Money.LARGEST, Series.ZERO),
                    one.isTrue("net_metering"),
                    one.number("capacity_limit_kw", 0, Money.LARGEST, ENDLESS),
                    one.number("yearly_limit_kwh", 0, Money.LARGEST, ENDLESS)));
        }
        return rules;
    }
}
