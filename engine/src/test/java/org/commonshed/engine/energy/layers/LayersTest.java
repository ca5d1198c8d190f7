package org.commonshed.engine.energy.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.FirstRegion;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.engine.energy.first.Turbine;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;
import org.junit.jupiter.api.Test;

/** Plans of layers against the one model that sees everything, and against what follows by arithmetic. */
final class LayersTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final double NEAR = 1e-6;

    private static LayeredPlan plan(LayeredCase layered, double gap, int threads) {
        return new Layers(NATIVE, new Layers.Wishes(gap, 300, threads), Wire.DEAF, () -> false)
                .find(layered)
                .orElseThrow();
    }

    private static double whole(LayeredCase layered, LpMethod method) {
        return new WholeModel(layered).least(NATIVE, () -> false, method);
    }

    @Test
    void theBestLiesBetweenTheBoundAndThePlan() {
        for (int seed = 1; seed <= 6; seed++) {
            LayeredCase layered = new Nested(seed, 2).region(2, 2 + seed % 2, seed > 2);
            double best = whole(layered, LpMethod.DUAL_SIMPLEX);
            LayeredPlan plan = plan(layered, 0.001, 2);
            String told = "seed " + seed + ": " + plan.least() + " ≤ " + best + " ≤ " + plan.total();
            assertTrue(plan.least() <= best * (1 + NEAR) && best <= plan.total() * (1 + NEAR), told);
            assertTrue(plan.gap() <= 0.001, told);
            assertEquals(List.of(), plan.lacking(), told);
        }
    }

    @Test
    void twentyHomesInFourNeighbourhoodsOverTwelveDaysAreWithinHalfAPerCentOfTheWhole() {
        LayeredCase layered = new Nested(1, 12).region(4, 5, false);
        double best = whole(layered, LpMethod.INTERIOR_POINT);
        LayeredPlan plan = plan(layered, 0.005, 2);
        assertTrue(plan.least() <= best * (1 + NEAR) && best <= plan.total() * (1 + NEAR));
        assertTrue(plan.total() <= best * 1.005, plan.total() + " against " + best);
        assertTrue(plan.gap() <= 0.005, "gap " + plan.gap());
    }

    @Test
    void layersMadeOfAnswersAreWithinTheirBoundOfTheWhole() {
        List<FirstRegion.Member> members = List.of(answered("hill", 900, 6), answered("mill", 0, 3));
        LayeredCase layered = FirstRegion.of("valley", members, new FirstRegion.Wishes(2, 10, 12, 3, 0.2))
                .layered();
        double best = whole(layered, LpMethod.INTERIOR_POINT);
        LayeredPlan plan = plan(layered, 0.002, 2);
        assertTrue(plan.least() <= best * (1 + NEAR) && best <= plan.total() * (1 + NEAR));
        assertTrue(plan.total() <= best * 1.002, plan.total() + " against " + best);
        assertEquals(List.of(), plan.lacking());
    }

    /** The neighbourhood as the outermost: its battery may have any size, so that at most prices nothing is proven. */
    @Test
    void anOutermostLayerWithAStoreOfAnySizeHasItsBoundToo() {
        LayeredCase region = FirstRegion.of(
                        "valley", List.of(answered("hill", 900, 6)), new FirstRegion.Wishes(2, 10, 12, 0, 0.2))
                .layered();
        LayeredCase hill = region.withRoot(region.root().children().get(0));
        double best = whole(hill, LpMethod.INTERIOR_POINT);
        LayeredPlan plan = plan(hill, 0.002, 2);
        assertTrue(plan.least() <= best * (1 + NEAR) && best <= plan.total() * (1 + NEAR));
        assertTrue(plan.gap() <= 0.002, "gap " + plan.gap());
    }

    private static FirstRegion.Member answered(String id, double roof, double hours) {
        List<CriticalUse> uses = List.of(CriticalUse.ofKw("pumps", 5));
        double endless = Double.POSITIVE_INFINITY;
        Answers answers = new Answers(
                id, "EUR", 47, 8, 40, 3500, uses, roof, 0, new Turbine(2, 1, 1, 0), 0, 0.3, 0.06, hours, endless, 0.03);
        return new FirstRegion.Member(id, answers, 1, Measured.NOTHING);
    }

    /** The line carries only what the parent sees, so a home behind one neighbourhood is sized as a case of its own would be. */
    @Test
    void oneHomeIsSizedAsACaseOfItsOwn() {
        for (int seed = 1; seed <= 3; seed++) {
            LayeredCase layered = new Nested(seed, 2).alone();
            EnergyCase energy = Nested.asCase(layered);
            SizingOutcome outcome = new Sizing(NATIVE, 60, () -> false).size(energy);
            double alone = outcome.findPlan().orElseThrow().total();
            assertEquals(alone, whole(layered, LpMethod.DUAL_SIMPLEX), 2e-5 * alone, "seed " + seed);
            assertEquals(alone, plan(layered, 1e-5, 1).total(), 5e-5 * alone, "seed " + seed);
        }
    }

    /** A roof gives 4 kW in the first of two hours; its neighbour uses 3 kW then and 1 kW after it; bought at 0.3, sold at 0.1. */
    @Test
    void neighboursShareAndTheLineLimitsIt() {
        assertEquals(0.3 - 0.1, plan(Nested.two(5), 1e-9, 1).total(), 1e-9);
        // 2 kW go over the roof's line: the neighbour buys 1 kW in the first hour and 1 kW in the second
        assertEquals(0.6, plan(Nested.two(2), 1e-9, 1).total(), 1e-9);
    }

    /**
     * One home uses 1 kW at all times, the other may have a battery at 10 a kWh. When the neighbourhood stands alone for three hours,
     * the battery of the one serves the other: 3 ÷ 0.95 kWh. When homes stand alone, the one lacks 3 kWh.
     */
    @Test
    void aNeighbourhoodStandsAloneWithWhatItsHomesHave() {
        LayeredPlan together = plan(Nested.island(true), 1e-7, 1);
        assertEquals(List.of(), together.lacking());
        double kwh = together.layers().stream()
                .flatMap(layer -> layer.storeKwh().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        assertEquals(3 / 0.95, kwh, 1e-6);
        LayeredPlan apart = plan(Nested.island(false), 1e-7, 1);
        assertEquals(
                List.of("user"), apart.lacking().stream().map(LayerPlan::id).toList());
        assertEquals(3, apart.lacking().get(0).missingKwh(), 1e-6);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        LayeredCase layered = new Nested(9, 2).region(3, 2, true);
        assertEquals(told(plan(layered, 0.003, 1)), told(plan(layered, 0.003, 2)));
    }

    private static String told(LayeredPlan plan) {
        StringBuilder told =
                new StringBuilder().append(plan.total()).append(' ').append(plan.least());
        for (LayerPlan one : plan.layers()) {
            told.append('\n').append(one.id()).append(one.sourceKw()).append(one.storeKwh());
            told.append(one.cost());
            for (int t = 0; t < 48; t++) {
                told.append(' ').append(one.exchangeKw().at(t));
            }
        }
        return told.toString();
    }

    /** Each layer's plan is run once more by itself, with its sizes and what passes over its line held. */
    @Test
    void everyLayerCanDoWhatItsPlanSaysAtNoMoreThanItsCost() {
        LayeredCase layered = new Nested(4, 2).region(2, 3, true);
        LayeredPlan plan = plan(layered, 0.002, 2);
        double sum = 0;
        for (LayerPlan one : plan.layers()) {
            sum += one.cost();
        }
        double traded = 0;
        for (int t = 0; t < layered.time().steps(); t++) {
            double kw = plan.layers().get(0).exchangeKw().at(t);
            double price = kw > 0
                    ? layered.trade().buyPerKwh().at(t)
                    : layered.trade().sellPerKwh().at(t);
            traded += kw * price * layered.weights().at(t);
        }
        double worth = layered.finance().worth(layered.finance().electricityGrowth());
        assertEquals(plan.total(), sum + worth * traded, 1e-6 * plan.total());
        for (Layer neighbourhood : layered.root().children()) {
            Times times = Times.of(layered).within(neighbourhood, layered);
            for (Layer home : neighbourhood.children()) {
                LayerPlan held = plan.layers().stream()
                        .filter(layer -> layer.id().equals(home.id()))
                        .findFirst()
                        .orElseThrow();
                double again = again(layered, home, times.within(home, layered), held);
                assertTrue(again <= held.cost() + 1e-4 * (1 + Math.abs(held.cost())), home.id() + ": " + again);
            }
        }
    }

    private static double again(LayeredCase layered, Layer home, Times times, LayerPlan held) {
        Draft draft = new Draft();
        Own own = new Own(layered, home, times, draft, Layers.dear(layered));
        for (int i = 0; i < times.up(); i++) {
            double kw = held.exchangeKw().at(i);
            draft.add(own.balance[i], draft.column(kw - NEAR, kw + NEAR, 0), 1);
        }
        for (int i = 0; i < home.sources().size(); i++) {
            int most = draft.row(Double.NEGATIVE_INFINITY, held.sourceKw().get(i) + NEAR);
            draft.add(most, own.sizes[i], 1);
        }
        try (LpSolver solver = new LpSolver(draft.model(), NATIVE, () -> false)) {
            solver.setCosts(draft.costs());
            assertEquals(LpStatus.OPTIMAL, solver.run(LpMethod.DUAL_SIMPLEX));
            return solver.solution().objective + own.constant;
        }
    }

    @Test
    void whoStopsItGetsNothingOrAPlanThatHolds() {
        LayeredCase layered = new Nested(3, 2).region(2, 2, false);
        int[] asked = {0};
        var layers = new Layers(NATIVE, Layers.Wishes.USUAL, Wire.DEAF, () -> ++asked[0] > 1);
        layers.find(layered).ifPresent(plan -> assertTrue(plan.least() <= plan.total()));
        assertTrue(asked[0] > 0);
    }
}
