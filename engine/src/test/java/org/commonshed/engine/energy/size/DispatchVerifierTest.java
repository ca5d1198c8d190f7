package org.commonshed.engine.energy.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;
import org.junit.jupiter.api.Test;

/** What a plan that was tampered with is caught by, and costs that follow by arithmetic. */
final class DispatchVerifierTest {
    private static final int STEPS = 48;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final Finance TWO_YEARS = new Finance(2, 0.1, 0, 0, 0, 0, -1, Double.POSITIVE_INFINITY);

    private final EnergyPlan plan = new Sizing(
                    Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native"), 60, () -> false)
            .size(roof())
            .findPlan()
            .orElseThrow();

    /** Two days of 1 kW; a roof that gives 3 kW every other hour; what is sold counts against what is bought, up to 20 kWh. */
    private static EnergyCase roof() {
        double[] sun = new double[STEPS];
        for (int t = 0; t < STEPS; t += 2) {
            sun[t] = 1;
        }
        Source roof = new Source(
                "roof",
                Source.Kind.PV,
                "electricity",
                Series.of(sun),
                Size.fixed(3),
                new Cost(100, 0, 5, 80, 1),
                0,
                0,
                1);
        Load homes = new Load("homes", "electricity", Series.ONE, Series.ONE, Load.Shift.NONE, 1, ENDLESS);
        Grid grid = new Grid(
                "electricity",
                List.of(new Grid.EnergyTier(Series.constant(0.3), ENDLESS)),
                List.of(new Grid.DemandCharge(
                        "peak",
                        Series.ONE,
                        List.of(new Grid.DemandTier(Series.constant(2), ENDLESS)),
                        Grid.LookBack.NONE)),
                List.of(),
                List.of(new Grid.SellRule("net", Series.constant(0.2), true, ENDLESS, 20)),
                10,
                0,
                ENDLESS,
                ENDLESS,
                Series.ZERO);
        return new EnergyCase(
                "roof",
                "EUR",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, STEPS),
                Series.ONE,
                List.of("electricity"),
                List.of(homes),
                List.of(roof),
                List.of(),
                List.of(),
                List.of(),
                grid,
                TWO_YEARS,
                List.of(),
                List.of(),
                Survive.NOT_ASKED,
                Carbon.FREE);
    }

    @Test
    void costsFollowByArithmetic() {
        double worth = 1 / 1.1 + 1 / 1.21; // of 1 a year for two years at 10 %
        assertEquals(List.of(), DispatchVerifier.verify(plan));
        cost(CostPart.BUILDING, 300);
        cost(CostPart.REPLACING, 240 / 1.1); // it lasts a year
        cost(CostPart.UPKEEP, 15 * worth);
        cost(CostPart.ENERGY, 24 * 0.3 * worth); // the hours without sun
        cost(CostPart.DEMAND, 2 * worth); // 1 kW in the one month
        cost(CostPart.SALES, -20 * 0.2 * worth); // 48 kWh are left over, 24 would be netted, 20 may be
        cost(CostPart.FIXED, 10 * worth);
    }

    private void cost(CostPart part, double amount) {
        assertEquals(amount, plan.costs().getOrDefault(part, 0.0), 1e-4 * (1 + Math.abs(amount)), part.name());
    }

    @Test
    void moreSoldThanIsAllowedIsFound() {
        plan.years().get(0).sell[0][0] += 30;
        List<String> faults = DispatchVerifier.verify(plan);
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("sold in the year by net")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("sold against what is bought")), faults.toString());
        assertTrue(faults.stream().anyMatch(f -> f.startsWith("cost of SALES")), faults.toString());
    }

    @Test
    void aCostThatIsSaidTooLowIsFound() {
        for (CostPart part : List.of(CostPart.BUILDING, CostPart.REPLACING, CostPart.ENERGY, CostPart.DEMAND)) {
            Map<CostPart, Double> said = new EnumMap<>(plan.costs());
            said.merge(part, -1.0, Double::sum);
            List<String> faults = DispatchVerifier.verify(plan.with(said, plan.total() - 1));
            assertTrue(faults.stream().anyMatch(f -> f.startsWith("cost of " + part)), part + ": " + faults);
            assertTrue(faults.stream().anyMatch(f -> f.startsWith("costs come to")), part + ": " + faults);
        }
    }
}
