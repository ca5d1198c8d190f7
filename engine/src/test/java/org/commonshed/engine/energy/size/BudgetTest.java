package org.commonshed.engine.energy.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.junit.jupiter.api.Test;

/** A budget against an outage: 1 kW for five hours needs 5 ÷ 0.95 kWh at 100 each, and 2 kWh stand there already. */
final class BudgetTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final double NEEDED = (5 / 0.95 - 2) * 100;

    private final Sizing sizing =
            new Sizing(Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native"), 60, () -> false);

    private static EnergyCase day(double budget) {
        Store battery = new Store(
                "battery",
                "electricity",
                new Size(0, ENDLESS, 2, 0),
                Size.upTo(0),
                true,
                0,
                ENDLESS,
                new Cost(100, 0, 0, 100, ENDLESS),
                Cost.NONE,
                new Store.Behaviour(0.95, 0.95, 0, 0, 0, 0, Store.Level.CYCLIC, Store.Level.CYCLIC, 1),
                Store.Trips.NONE);
        Load pump = new Load("pump", "electricity", Series.ONE, Series.ONE, Load.Shift.NONE, 1, ENDLESS);
        Grid grid = Grid.ofPrice("electricity", Series.constant(0.3), List.of());
        return new EnergyCase(
                "pump",
                "EUR",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, 24),
                Series.ONE,
                List.of("electricity"),
                List.of(pump),
                List.of(),
                List.of(battery),
                List.of(),
                List.of(),
                grid,
                new Finance(1, 0, 0, 0, 0, 0, -1, budget),
                List.of(),
                List.of(new Outage(List.of(10), 5, 0, 5)),
                Survive.NOT_ASKED,
                Carbon.FREE);
    }

    @Test
    void whatIsEnoughIsSpentAndNoMore() {
        EnergyPlan plan = sizing.size(day(NEEDED + 50)).findPlan().orElseThrow();
        assertEquals(NEEDED, plan.costs().get(EnergyPlan.CostPart.BUILDING), 1e-3);
        EnergyPlan free = sizing.size(day(ENDLESS)).findPlan().orElseThrow();
        assertEquals(free.total(), plan.total(), 1e-3);
    }

    @Test
    void whatIsTooLittleIsSaidWithHowMuchWouldDo() {
        assertEquals(SizingOutcome.Ending.IMPOSSIBLE, sizing.size(day(100)).ending());
        WaysOut ways = WaysOut.of(day(100), sizing);
        Set<Wish.Kind> kinds = ways.conflict().stream().map(Wish::kind).collect(Collectors.toSet());
        assertEquals(Set.of(Wish.Kind.BUDGET, Wish.Kind.SERVED_HOURS, Wish.Kind.CRITICAL_SHARE), kinds);
        WaysOut.Way more = ways.ways().stream()
                .filter(way -> way.wish().kind() == Wish.Kind.BUDGET)
                .findFirst()
                .orElseThrow();
        assertTrue(more.value() >= NEEDED - 0.01 && more.value() < 1.02 * NEEDED, "budget " + more.value());
    }

    @Test
    void aPlanAboveItsBudgetIsFound() {
        EnergyPlan plan = sizing.size(day(ENDLESS)).findPlan().orElseThrow();
        EnergyPlan over = new EnergyPlan(
                day(100),
                plan.sourceKw(),
                plan.storeKwh(),
                plan.storeKw(),
                plan.generatorKw(),
                plan.converterKw(),
                plan.years(),
                plan.outages(),
                plan.costs(),
                plan.total(),
                plan.gap());
        assertTrue(DispatchVerifier.verify(over).stream().anyMatch(fault -> fault.startsWith("building")));
    }
}
