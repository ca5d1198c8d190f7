package org.commonshed.engine.energy.cases;

import java.util.List;
import java.util.Optional;
import org.commonshed.engine.energy.TimeGrid;
import org.jspecify.annotations.Nullable;

/**
 * A neighbourhood's energy: what it uses, what it could build, what that costs, what it must live through.
 *
 * @param weights [step] how many times each step stands for; 1 where all steps of the year are there
 * @param buses kinds of energy that are balanced in each step, such as electricity and heat
 * @param grid null where there is none
 * @param scenarios years that may come, in place of this case's own; empty where it is the only one
 */
public record EnergyCase(
        String name,
        String currency,
        TimeGrid time,
        Series weights,
        List<String> buses,
        List<Load> loads,
        List<Source> sources,
        List<Store> stores,
        List<Generator> generators,
        List<Converter> converters,
        @Nullable Grid grid,
        Finance finance,
        List<Scenario> scenarios,
        List<Outage> outages,
        Survive survive,
        Carbon carbon) {
    public EnergyCase {
        buses = List.copyOf(buses);
        loads = List.copyOf(loads);
        sources = List.copyOf(sources);
        stores = List.copyOf(stores);
        generators = List.copyOf(generators);
        converters = List.copyOf(converters);
        scenarios = List.copyOf(scenarios);
        outages = List.copyOf(outages);
    }

    public Optional<Grid> findGrid() {
        return Optional.ofNullable(grid);
    }

    /** The part of a load that must be served in an outage, kW. */
    public double criticalKw(Load load, int step) {
        return Double.isNaN(survive.share())
                ? load.criticalKw().at(step)
                : survive.share() * load.kw().at(step);
    }

    /** The years that may come with their probabilities: the scenarios, or this case alone. */
    public List<Scenario> years() {
        return scenarios.isEmpty() ? List.of(new Scenario("", 1, this)) : scenarios;
    }

    public EnergyCase withLoads(List<Load> other) {
        return new EnergyCase(
                name,
                currency,
                time,
                weights,
                buses,
                other,
                sources,
                stores,
                generators,
                converters,
                grid,
                finance,
                scenarios,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withSources(List<Source> other) {
        return new EnergyCase(
                name,
                currency,
                time,
                weights,
                buses,
                loads,
                other,
                stores,
                generators,
                converters,
                grid,
                finance,
                scenarios,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withStores(List<Store> other) {
        return new EnergyCase(
                name,
                currency,
                time,
                weights,
                buses,
                loads,
                sources,
                other,
                generators,
                converters,
                grid,
                finance,
                scenarios,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withGenerators(List<Generator> other) {
        return new EnergyCase(
                name,
                currency,
                time,
                weights,
                buses,
                loads,
                sources,
                stores,
                other,
                converters,
                grid,
                finance,
                scenarios,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withGrid(@Nullable Grid other) {
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
                other,
                finance,
                scenarios,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withOutages(List<Outage> other) {
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
                scenarios,
                other,
                survive,
                carbon);
    }

    public EnergyCase withSurvive(Survive other) {
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
                scenarios,
                outages,
                other,
                carbon);
    }

    public EnergyCase withScenarios(List<Scenario> other) {
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
                other,
                outages,
                survive,
                carbon);
    }

    public EnergyCase withCarbon(Carbon other) {
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
                scenarios,
                outages,
                survive,
                other);
    }
}
