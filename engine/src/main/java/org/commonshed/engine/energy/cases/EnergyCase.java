package org.commonshed.engine.energy.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** What a source can give in a step for each kW of its size, levelled over the years of the plan. */
    public double yieldOf(Source source, int step) {
        return source.kwPerKw().at(step) * finance.levelYield(source.degradation());
    }

    /** A copy in the making: as this case, but for what is set. */
    private final class Draft {
        private List<Load> loads = EnergyCase.this.loads;
        private List<Source> sources = EnergyCase.this.sources;
        private List<Store> stores = EnergyCase.this.stores;
        private List<Generator> generators = EnergyCase.this.generators;
        private @Nullable Grid grid = EnergyCase.this.grid;
        private Finance finance = EnergyCase.this.finance;
        private List<Scenario> scenarios = EnergyCase.this.scenarios;
        private List<Outage> outages = EnergyCase.this.outages;
        private Survive survive = EnergyCase.this.survive;
        private Carbon carbon = EnergyCase.this.carbon;

        EnergyCase build() {
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
                    carbon);
        }
    }

    private EnergyCase with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.build();
    }

    public EnergyCase withLoads(List<Load> other) {
        return with(draft -> draft.loads = other);
    }

    public EnergyCase withSources(List<Source> other) {
        return with(draft -> draft.sources = other);
    }

    public EnergyCase withStores(List<Store> other) {
        return with(draft -> draft.stores = other);
    }

    public EnergyCase withGenerators(List<Generator> other) {
        return with(draft -> draft.generators = other);
    }

    public EnergyCase withGrid(@Nullable Grid other) {
        return with(draft -> draft.grid = other);
    }

    public EnergyCase withFinance(Finance other) {
        return with(draft -> draft.finance = other);
    }

    public EnergyCase withOutages(List<Outage> other) {
        return with(draft -> draft.outages = other);
    }

    public EnergyCase withSurvive(Survive other) {
        return with(draft -> draft.survive = other);
    }

    public EnergyCase withScenarios(List<Scenario> other) {
        return with(draft -> draft.scenarios = other);
    }

    public EnergyCase withCarbon(Carbon other) {
        return with(draft -> draft.carbon = other);
    }
}
