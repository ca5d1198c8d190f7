package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.jspecify.annotations.Nullable;

/**
 * Something that people asked for and could ask less of.
 *
 * @param index which of its kind, in the order of the case
 * @param id what it is about
 * @param value what was asked: kW, kWh, hours, kilograms or units of fuel
 */
public record Wish(Kind kind, int index, String id, double value) {
    /** What is asked. */
    public enum Kind {
        /** Hours of an outage during which all that is critical must be served. */
        SERVED_HOURS,
        /** Hours that must be survived from every step of the year. */
        SURVIVED_HOURS,
        /** How much of what is critical is served in outages, as a share. */
        CRITICAL_SHARE,
        /** No more than so much of a source, kW. */
        SOURCE_KW,
        /** No more than so much of a store, kWh. */
        STORE_KWH,
        /** No more than so much power of a store, kW. */
        STORE_KW,
        /** No more than so much of a generator, kW. */
        GENERATOR_KW,
        /** No more fuel than that. */
        TANK,
        /** No more from the grid at a time, kW. */
        BUY_LIMIT,
        /** No more carbon dioxide a year, kg. */
        CO2,
        /** No more money for building. */
        BUDGET;

        /** Whether asking less means a smaller number. */
        boolean isFloor() {
            return isHours() || this == CRITICAL_SHARE;
        }

        /** Whether it is counted in whole steps. */
        boolean isHours() {
            return this == SERVED_HOURS || this == SURVIVED_HOURS;
        }
    }

    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    /** All that could be asked less of. */
    static List<Wish> of(EnergyCase energy) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            bound(wishes, Kind.SOURCE_KW, i, source.id(), source.kw());
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            bound(wishes, Kind.STORE_KWH, i, store.id(), store.kwh());
            if (!store.isPowerFree()) {
                bound(wishes, Kind.STORE_KW, i, store.id(), store.kw());
            }
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            bound(wishes, Kind.GENERATOR_KW, i, generator.id(), generator.kw());
            if (generator.fuel().tankUnits() < ENDLESS) {
                wishes.add(
                        new Wish(Kind.TANK, i, generator.id(), generator.fuel().tankUnits()));
            }
        }
        Grid grid = energy.grid();
        if (grid != null && grid.buyLimitKw() < ENDLESS) {
            wishes.add(new Wish(Kind.BUY_LIMIT, 0, grid.bus(), grid.buyLimitKw()));
        }
        if (energy.carbon().limitKgPerYear() < ENDLESS) {
            wishes.add(new Wish(Kind.CO2, 0, "", energy.carbon().limitKgPerYear()));
        }
        if (energy.finance().budget() < ENDLESS) {
            wishes.add(new Wish(Kind.BUDGET, 0, "", energy.finance().budget()));
        }
        for (int i = 0; i < energy.outages().size(); i++) {
            Outage outage = energy.outages().get(i);
            if (outage.mustServeHours() > 0) {
                double hours = Math.min(outage.hours(), outage.mustServeHours());
                wishes.add(new Wish(
                        Kind.SERVED_HOURS, i, String.valueOf(outage.starts().get(0)), hours));
            }
        }
        if (Surviving.isAsked(energy)) {
            wishes.add(new Wish(Kind.SURVIVED_HOURS, 0, "", energy.survive().hours()));
        }
        if (wishes.stream().anyMatch(wish -> wish.kind.isHours())) {
            wishes.add(new Wish(Kind.CRITICAL_SHARE, 0, "", 1));
        }
        return wishes;
    }

    private static void bound(List<Wish> wishes, Kind kind, int index, String id, Size size) {
        if (size.max() < ENDLESS) {
            wishes.add(new Wish(kind, index, id, size.max()));
        }
    }

    /** The case without this wish. */
    EnergyCase dropped(EnergyCase energy) {
        return set(energy, kind.isFloor() ? 0 : ENDLESS);
    }

    /** What a plan makes of what this wish bounds; not a number where that would take more than a look at it. */
    double used(EnergyPlan plan) {
        return switch (kind) {
            case SOURCE_KW -> plan.sourceKw().get(index);
            case STORE_KWH -> plan.storeKwh().get(index);
            case STORE_KW -> plan.storeKw().get(index);
            case GENERATOR_KW -> plan.generatorKw().get(index);
            case BUDGET -> plan.costs().getOrDefault(EnergyPlan.CostPart.BUILDING, Double.NaN);
            case BUY_LIMIT, TANK, CO2, CRITICAL_SHARE, SURVIVED_HOURS, SERVED_HOURS -> Double.NaN;
        };
    }

    /** The case with another value in place of this wish's, in all years that may come. */
    EnergyCase set(EnergyCase energy, double to) {
        List<Scenario> scenarios = energy.scenarios().stream()
                .map(s -> new Scenario(s.id(), s.probability(), set(s.change(), to)))
                .toList();
        EnergyCase with = energy.withScenarios(scenarios);
        return switch (kind) {
            case SOURCE_KW -> with.withSources(changed(with.sources(), s -> s.withKw(wider(s.kw(), to))));
            case STORE_KWH -> with.withStores(changed(with.stores(), s -> s.withSizes(wider(s.kwh(), to), s.kw())));
            case STORE_KW -> with.withStores(changed(with.stores(), s -> s.withSizes(s.kwh(), wider(s.kw(), to))));
            case GENERATOR_KW -> with.withGenerators(changed(with.generators(), g -> g.withKw(wider(g.kw(), to))));
            case TANK -> with.withGenerators(changed(with.generators(), g -> g.withTank(to)));
            case BUY_LIMIT -> with.withGrid(wider(with.grid(), to));
            case CO2 -> with.withCarbon(new Carbon(to, with.carbon().pricePerKg()));
            case BUDGET -> with.withFinance(with.finance().withBudget(to));
            case CRITICAL_SHARE ->
                with.withLoads(with.loads().stream()
                                .map(load -> lighter(with, load, to))
                                .toList())
                        .withSurvive(eachByItself(with.survive()));
            case SURVIVED_HOURS ->
                with.withSurvive(new Survive(
                        to,
                        with.survive().share(),
                        with.survive().storedKwh(),
                        with.survive().bins()));
            case SERVED_HOURS ->
                with.withOutages(changed(with.outages(), o -> new Outage(o.starts(), o.hours(), o.probability(), to)));
        };
    }

    /** What each load says is critical counts, in place of one share for all. */
    private static Survive eachByItself(Survive before) {
        return new Survive(before.hours(), Double.NaN, before.storedKwh(), before.bins());
    }

    private <T> List<T> changed(List<T> things, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(things);
        changed.set(index, change.apply(things.get(index)));
        return changed;
    }

    /** A size that was given exactly may then be smaller as well. */
    private static Size wider(Size size, double to) {
        double existing = Math.min(size.existing(), to);
        return new Size(Math.min(size.min(), to), to, existing, size.leastIfBuilt());
    }

    private static Load lighter(EnergyCase energy, Load l, double to) {
        double share = energy.survive().share();
        Series critical = Double.isNaN(share) ? l.criticalKw() : l.kw().times(share);
        return l.withKw(l.kw(), critical.times(to));
    }

    private static Grid wider(@Nullable Grid g, double to) {
        if (g == null) {
            throw new IllegalStateException("A wish about a grid that is not there.");
        }
        return g.withBuyLimit(to);
    }

    /** How much another value asks less, as a share of what was asked. */
    double change(double to) {
        return Math.abs(to - value) / Math.max(1e-9, Math.abs(value));
    }
}
