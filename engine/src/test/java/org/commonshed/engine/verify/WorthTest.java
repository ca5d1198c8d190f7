package org.commonshed.engine.verify;

import static org.commonshed.engine.verify.BeanTown.PLAN;
import static org.commonshed.engine.verify.BeanTown.verify;
import static org.commonshed.engine.verify.BeanTown.world;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** What a plan is worth, by arithmetic, and what it claims otherwise. */
class WorthTest {
    private static double value(World world, String plan, String goal) {
        return verify(world, plan).levels().stream()
                .filter(l -> l.goal().equals(goal))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Map<String, Double> shares(World world, String plan, String goal) {
        return verify(world, plan).levels().stream()
                .filter(l -> l.goal().equals(goal))
                .findFirst()
                .orElseThrow()
                .shares();
    }

    @Test
    void eighteenOfThirtyIsAShareOfThreeFifths() {
        assertEquals(0.6, shares(world(), PLAN, "shares.2").get("town"), 1e-12);
    }

    @Test
    void firstTenthsCountMore() {
        assertEquals((10 + 9 + 8 + 7 + 6 + 5) / 10.0, value(world(), PLAN, "evenness.2"), 1e-12);
    }

    @Test
    void productsWeighByImportance() {
        String products = "products:|id,kg_per_unit,loss_per_period,importance|seed,1,,1|bean,1,0.1,3";
        String needs = "needs:|id,who,product,amount|n,town,bean,30|s,town,seed,4";
        assertEquals(
                3 * 0.6 / (3 + 1),
                shares(world(products, needs), PLAN, "shares.2").get("town"),
                1e-12);
    }

    @Test
    void twoLinesOfOneProductAreOneWish() {
        String needs = "needs:|id,who,product,amount,priority|n,town,bean,30,1|o,town,bean,10,1|p,town,bean,5,3";
        assertEquals(18.0 / 40, shares(world(needs), PLAN, "shares.1").get("town"), 1e-12);
        assertEquals(0, shares(world(needs), PLAN, "shares.3").get("town"), 1e-12);
    }

    @Test
    void whatComesFromOutsideCountsByItsWeight() {
        assertEquals(2 * 2, value(world(), PLAN, "outside"), 1e-12);
        String outside = "outside:|product,price,weight|seed,2,7|bean,4,1";
        assertEquals(2 * 7 + 3, value(world(outside), PLAN + "deliver n outside 3 3", "outside"), 1e-12);
    }

    @Test
    void strainIsTheMeanOverLimitsAndPeriods() {
        assertEquals((4.0 / 6 - 0.5) / 3, value(world(), PLAN, "strain"), 1e-12);
        String limits = "limits:|id,place,indicator,amount,every|w,brook,water,4,once|n,brook,n_kg,0,";
        assertEquals(0.5 + 3 * 0.2 + 12 * 0.05, value(world(limits), PLAN, "strain"), 1e-12);
    }

    @Test
    void haulageIsTonneKilometresAndStock() {
        assertEquals((15 * 2 + 4.5 * 3 + 13.5 * 1 + 5 * (15 + 5)) / 1000, value(world(), PLAN, "haulage"), 1e-12);
    }

    @Test
    void costIsMoneyForRunsAndImports() {
        assertEquals(2 * 3 + 2 * 2, value(world(), PLAN, "cost"), 1e-12);
    }

    @Test
    void wasteIsWhatIsDiscardedOrLost() {
        assertEquals(0.1 * 20, value(world(), PLAN, "waste"), 1e-12);
        String more = PLAN.replace("n farm 2 4.5", "n farm 2 4") + "discard farm bean 2 0.5";
        assertEquals(0.1 * 20 + 0.5, value(world(), more, "waste"), 1e-12);
    }

    @Test
    void lossesAfterTheLastPeriodAreNobodys() {
        String opening = "stocks:|actor,product,amount|shop,bean,10";
        String kept = "keep shop bean 1 10|keep shop bean 2 9|keep shop bean 3 8.1".replace("|", "\n");
        assertEquals(1 + 0.9, value(world(opening), kept, "waste"), 1e-12);
    }

    @Test
    void derivedLinksAreTheNearestOnesAndOwnNeedsAreAtHome() {
        String text = """
                world:
                nearest 1
                road_factor 1

                places:
                id,kind,lat,lon
                near,neighbourhood,0,0
                far,neighbourhood,0,2

                products:
                id,kg_per_unit
                milk,1

                actors:
                id,neighbourhood,lat,lon
                dairy,near,0,0.5

                recipes:
                id
                milking

                recipe_lines:
                recipe,role,item,amount
                milking,out,milk,1

                abilities:
                actor,recipe
                dairy,milking

                needs:
                id,who,product,amount
                a,near,milk,10
                b,far,milk,10
                c,dairy,milk,10
                """;
        World world = TextWorld.of(text);
        String plan = "run dairy milking 1 12|deliver a dairy 1 10|deliver c dairy 1 2".replace("|", "\n");
        BeanTown.assertKept(world, plan);
        double km = Math.toRadians(0.5) * 6371.0088; // along the equator
        assertEquals(10 * km / 1000, value(world, plan, "haulage"), 1e-9);
        // 167 km are more than the 100 that a link may have
        BeanTown.assertBroken("there is no such link", world, "run dairy milking 1 1\ndeliver b dairy 1 1");
        World farther = TextWorld.of(text.replace("nearest 1", "nearest 1\nmax_km 200"));
        BeanTown.assertKept(farther, "run dairy milking 1 1\ndeliver b dairy 1 1");
    }

    @Test
    void aPlanThatSaysWhatComesOutHolds() {
        Verification found = Verifier.verify(world(), honest());
        assertEquals(List.of(), found.differences());
        assertTrue(found.holds());
    }

    private static Plan honest() {
        Plan rows = TextPlan.of(PLAN);
        List<Plan.LimitUse> limits = List.of(
                new Plan.LimitUse("w", 1, 6, 0, 4),
                new Plan.LimitUse("w", 2, 6, 0, 0),
                new Plan.LimitUse("w", 3, 6, 0, 0));
        List<Plan.NeedMet> needs = List.of(new Plan.NeedMet("n", "town", "bean", 2, 30, 18));
        List<Plan.Level> levels = new ArrayList<>();
        levels.add(new Plan.Level("shares.2", Double.NaN, "", new TreeMap<>(Map.of("town", 0.6)), true));
        levels.add(new Plan.Level("evenness.2", 4.5, "", Map.of(), true));
        levels.add(new Plan.Level("outside", 4, "", Map.of(), true));
        levels.add(new Plan.Level("strain", 1 / 18.0, "", Map.of(), true));
        levels.add(new Plan.Level("haulage", 0.157, "t km", Map.of(), true));
        levels.add(new Plan.Level("cost", 10, "", Map.of(), true));
        levels.add(new Plan.Level("waste", 2, "kg", Map.of(), true));
        return TextPlan.claiming(rows, levels, limits, needs);
    }

    @Test
    void aClaimThatComesOutOtherwiseIsNamed() {
        Plan honest = honest();
        List<Plan.NeedMet> needs = List.of(new Plan.NeedMet("n", "town", "bean", 2, 30, 19));
        assertDifference("met of n", TextPlan.claiming(honest, honest.levels(), honest.limits(), needs));
        List<Plan.Level> fewer = honest.levels().subList(0, 6);
        assertDifference("waste is missing", TextPlan.claiming(honest, fewer, honest.limits(), honest.needs()));
        List<Plan.Level> wrong = new ArrayList<>(fewer);
        wrong.add(new Plan.Level("waste", 1.9999, "kg", Map.of(), true));
        assertDifference("waste is said", TextPlan.claiming(honest, wrong, honest.limits(), honest.needs()));
        List<Plan.Level> more = new ArrayList<>(honest.levels());
        more.add(new Plan.Level("joy", 1, "", Map.of(), true));
        assertDifference("joy", TextPlan.claiming(honest, more, honest.limits(), honest.needs()));
        List<Plan.LimitUse> limits = List.of(new Plan.LimitUse("w", 1, 6, 0, 3));
        assertDifference("limit w in period 1", TextPlan.claiming(honest, honest.levels(), limits, honest.needs()));
    }

    private static void assertDifference(String words, Plan plan) {
        Verification found = Verifier.verify(world(), plan);
        assertTrue(
                found.differences().toString().contains(words),
                () -> found.differences().toString());
        assertFalse(found.holds());
    }
}
