package org.commonshed.engine.plan.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Chain;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.TextWorld;
import org.junit.jupiter.api.Test;

/** Why each flow comes from there, against answers that follow by arithmetic. */
class AlternativesTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));

    private static final String PLACES = """
            world:
            start 2027-01-01
            period month
            periods 2

            places:
            id,name,kind,lat,lon
            green,Green,neighbourhood,42.0,-72.6
            blue,Blue,neighbourhood,42.1,-72.6

            products:
            id,name,unit,kg_per_unit
            bread,Bread,kg,1
            flour,Flour,kg,1

            """;

    /** An oven hour is 100 kg of bread. */
    private static final String BAKERIES = PLACES + """
            actors:
            id,name,kind,neighbourhood
            near,Near,bakery,green
            far,Far,bakery,blue

            recipes:
            id,name,money_per_run
            bake,Bake,0.5
            dear,Bake dearly,0.8

            recipe_lines:
            recipe,role,item,amount
            bake,out,bread,1
            bake,uses,oven_h,0.01
            dear,out,bread,1
            dear,uses,oven_h,0.01

            abilities:
            actor,recipe
            near,bake
            far,bake

            """;

    /** Green is 2 km from the near bakery and 10 km from the far one. */
    private static final String ONE_VILLAGE = BAKERIES + """
            capacities:
            actor,item,amount
            near,oven_h,10
            far,oven_h,10

            needs:
            id,who,product,amount,repeat
            g,green,bread,100,every_period

            links:
            from,to,km
            near,green,2
            far,green,10

            outside:
            product,weight,price
            bread,3,3
            """;

    private static final String TWO_VILLAGES = BAKERIES + """
            capacities:
            actor,item,amount
            near,oven_h,1
            far,oven_h,1

            needs:
            id,who,product,amount,repeat
            g,green,bread,100,every_period
            b,blue,bread,100,every_period

            links:
            from,to,km
            near,green,2
            far,green,10
            near,blue,30
            far,blue,5
            """;

    private static List<Plan.Alternative> list(String world, PlanSettings settings) {
        return ((PlanOutcome.Made) Planner.plan(TextWorld.of(world), settings))
                .plan()
                .alternatives();
    }

    private static Plan.Alternative of(String world, String from, String to) {
        List<Plan.Alternative> all = list(world, SETTINGS);
        List<Plan.Alternative> found = all.stream()
                .filter(a -> a.from().equals(from) && a.to().equals(to))
                .toList();
        assertEquals(1, found.size(), all.toString());
        return found.get(0);
    }

    private static void check(Plan.Alternative found, String other, String goal, double worse) {
        assertEquals(other, found.other(), found.toString());
        assertEquals(goal, found.goal(), found.toString());
        assertEquals(Double.isNaN(worse), Double.isNaN(found.worse()), found.toString());
        assertTrue(Double.isNaN(worse) || Math.abs(found.worse() - worse) <= 1e-6 * worse, found.toString());
    }

    private static void checkUsedUp(Plan.Alternative found, CauseKind kind, String id) {
        assertEquals(kind, found.kind(), found.toString());
        assertEquals(id, found.id(), found.toString());
    }

    /** From the far bakery a kilogram goes 10 km in place of 2: 0.008 tonne-kilometres more. */
    @Test
    void theFartherBakeryIsNextAndCostsHaulage() {
        Plan.Alternative found = of(ONE_VILLAGE, "near", "green");
        check(found, "far", "haulage", 0.008);
        checkUsedUp(found, null, null);
        assertEquals(200, found.amount(), 1e-6);
    }

    /** As a world too large to try is told of: by its duals, which are enough where nothing is degenerate. */
    private static Plan.Alternative untried(String world) {
        PlanModel model = PlanModel.of(TextWorld.of(world));
        try (Face face = new Face(model, SETTINGS.nativeFolder(), () -> false)) {
            ReducedCosts costs = new ReducedCosts(model, face);
            Chain chain = new Chain(model, face, SETTINGS)
                    .watchedBy(
                            (group, solution, settled) -> {},
                            (goal, factor, at) -> costs.afterGoal(factor, at.optimum()))
                    .toldTo(costs::afterLevel);
            chain.run();
            List<Plan.Alternative> all = new Alternatives(model, costs, SETTINGS).list(face.optimum().column, 0);
            assertEquals(1, all.size(), all.toString());
            return all.get(0);
        }
    }

    @Test
    void theDualsAloneSayTheSame() {
        check(untried(ONE_VILLAGE), "far", "haulage", 0.008);
        check(untried(ONE_VILLAGE.replace("far,green,10\n", "")), "outside", "outside", 3);
        assertFalse(untried(ONE_VILLAGE).tried());
        assertTrue(of(ONE_VILLAGE, "near", "green").tried());
    }

    @Test
    void whereNobodyElseIsInReachTheOutsideIsNextAtItsPrice() {
        check(of(ONE_VILLAGE.replace("far,green,10\n", ""), "near", "green"), "outside", "outside", 3);
    }

    @Test
    void whereNothingElseIsThereNoneIsNamed() {
        String alone = ONE_VILLAGE.replace("far,green,10\n", "").replace("bread,3,3", "flour,3,3");
        check(of(alone, "near", "green"), null, null, Double.NaN);
    }

    /** Both at 2 km; a run of the far bakery costs 0.8 in place of 0.5. */
    @Test
    void atTheSameDistanceTheDearerBakeryCostsMoney() {
        String dear = ONE_VILLAGE.replace("far,bake", "far,dear").replace("far,green,10", "far,green,2");
        check(of(dear, "near", "green"), "far", "cost", 0.3);
    }

    @Test
    void twinsAreAsGood() {
        List<Plan.Alternative> found = list(ONE_VILLAGE.replace("far,green,10", "far,green,2"), SETTINGS);
        assertEquals(200, found.stream().mapToDouble(Plan.Alternative::amount).sum(), 1e-6);
        found.forEach(a -> {
            check(a, a.from().equals("near") ? "far" : "near", null, Double.NaN);
            checkUsedUp(a, null, null);
        });
    }

    /**
     * Both ovens are full. A kilogram from far to green (10 km for 2) drives one from near to blue (30 km for 5): 33 km
     * more.
     */
    @Test
    void aFullOvenSendsAnotherKilogramTheLongWay() {
        Plan.Alternative found = of(TWO_VILLAGES, "near", "green");
        check(found, "far", "haulage", 0.033);
        checkUsedUp(found, CauseKind.CAPACITY, "far/oven_h");
    }

    /** The near oven makes 50 and reaches green only: 75 for each village; a kilogram more from far is one less for blue. */
    @Test
    void whatASharedOvenGivesMoreToOneTheOtherLacks() {
        String small = TWO_VILLAGES
                .replace("periods 2", "periods 1")
                .replace("near,oven_h,1", "near,oven_h,0.5")
                .replace("near,blue,30\n", "");
        Plan.Alternative found = of(small, "near", "green");
        check(found, "far", "shares.2", Double.NaN);
        checkUsedUp(found, CauseKind.CAPACITY, "far/oven_h");
        check(of(small, "far", "blue"), null, null, Double.NaN);
    }

    private static final String MILL_AND_OUTSIDE = PLACES + """
            actors:
            id,name,kind,neighbourhood
            mill,Mill,mill,green
            oven,Oven,bakery,green

            recipes:
            id,name
            milling,Mill
            bake,Bake

            recipe_lines:
            recipe,role,item,amount
            milling,out,flour,1
            milling,uses,mill_h,0.1
            bake,in,flour,0.8
            bake,out,bread,1

            abilities:
            actor,recipe
            mill,milling
            oven,bake

            capacities:
            actor,item,amount
            mill,mill_h,6

            needs:
            id,who,product,amount,repeat
            g,green,bread,100,every_period

            links:
            from,to,km
            mill,oven,5
            oven,green,1

            outside:
            product,weight,price
            flour,1.5,1.5
            """;

    /** The oven takes 80 kg of flour a month; the mill makes 60, the rest is bought at 1.5. */
    @Test
    void boughtFlourComesFromOutsideAsTheMillIsFull() {
        Plan.Alternative bought = of(MILL_AND_OUTSIDE, "outside", "oven");
        check(bought, "mill", null, Double.NaN);
        checkUsedUp(bought, CauseKind.CAPACITY, "mill/mill_h");
        assertEquals(40, bought.amount(), 1e-6);
    }

    @Test
    void inOneMonthMoreBoughtFlourIsLessFromTheMill() {
        Plan.Alternative milled = of(MILL_AND_OUTSIDE.replace("periods 2", "periods 1"), "mill", "oven");
        check(milled, "outside", "outside", 1.5);
        assertEquals(60, milled.amount(), 1e-6);
    }

    /** What is bought in January the mill keeps for February, when less is bought: 5 tonne-kilometres for a tonne kept. */
    @Test
    void inTwoMonthsMoreBoughtFlourIsMoreFlourKept() {
        Plan.Alternative milled = of(MILL_AND_OUTSIDE, "mill", "oven");
        check(milled, "outside", "haulage", 0.005);
        assertEquals(120, milled.amount(), 1e-6);
    }

    @Test
    void theHeaviestFlowsComeFirst() {
        List<Double> amounts = list(MILL_AND_OUTSIDE, SETTINGS).stream()
                .map(Plan.Alternative::amount)
                .toList();
        assertEquals(List.of(200.0, 120.0, 40.0), amounts);
    }

    @Test
    void withoutExplanationsThereAreNone() {
        assertEquals(List.of(), list(ONE_VILLAGE, SETTINGS.withExplanations(false)));
    }
}
