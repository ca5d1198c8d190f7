package org.commonshed.engine.plan.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.Plan.About;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Causes of what is short, against answers that follow by arithmetic. */
class ReasonsTest {
    private static final PlanSettings SETTINGS = PlanSettings.quiet(Path.of("target", "native"));

    static Plan plan(String world) {
        return ((PlanOutcome.Made) Planner.plan(TextWorld.of(world), SETTINGS)).plan();
    }

    private static Plan.Why why(Plan plan, About about, String who, String product) {
        return plan.why().stream()
                .filter(w -> w.about() == about && w.product().equals(product))
                .filter(w -> who == null || who.equals(w.who()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(product + " is not among " + plan.why()));
    }

    private static void checkFirst(Plan.Why why, CauseKind kind, String id, double gain, double gainProduct) {
        Plan.Cause cause = why.causes().get(0);
        assertEquals(kind, cause.kind(), why.toString());
        assertEquals(id, cause.id());
        assertEquals(gain, cause.gain(), 1e-6 * gain);
        assertEquals(gainProduct, cause.gainProduct(), 1e-6 * gainProduct);
    }

    @Test
    void oneCubicMetreMoreGivesEachWorkshopAQuarterOfAHundredth() {
        Plan plan = plan(SmallWorlds.TWO_WORKSHOPS);
        Plan.Why ana = why(plan, About.SHORT, "ana", "bread");
        assertEquals(15, ana.amount(), 1e-6);
        checkFirst(ana, CauseKind.LIMIT, "w", 0.025, 1);
    }

    @Test
    void oneOvenHourMoreGivesFiveCakes() {
        Plan.Why cake = why(plan(SmallWorlds.BREAD_BEFORE_CAKE), About.SHORT, "town", "cake");
        checkFirst(cake, CauseKind.CAPACITY, "oven/oven_h", 5.0 / 90, 5);
        assertEquals(
                List.of(1, 2, 3),
                cake.causes().stream().limit(3).map(Plan.Cause::period).sorted().toList());
    }

    /** A crop stands for four months: a field that grows in one month alone grows nothing. */
    @Test
    void aRowThatGrowsInAllItsPeriodsHelpsWhereNoPeriodAloneDoes() {
        Plan.Why peas = why(plan(SmallWorlds.TWO_CROPS), About.SHORT, "town", "peas");
        checkFirst(peas, CauseKind.CAPACITY, "farm/field_ha", 7.0 / 12, 3500);
        assertNull(peas.causes().get(0).period());
        assertEquals(1, peas.causes().get(0).amount());
        assertEquals(1, peas.causes().size(), peas.toString());
    }

    @Test
    void theVillageThatIsStuckHearsOfItsDairyOnly() {
        Plan plan = plan(SmallWorlds.THREE_VILLAGES);
        List<Plan.Cause> causes = why(plan, About.SHORT, "north", "milk").causes();
        assertTrue(causes.stream().noneMatch(c -> c.id().startsWith("b/")), causes.toString());
    }

    @Test
    void aProductWithoutARecipeSaysSo() {
        Plan plan = plan(SmallWorlds.TWO_WORKSHOPS
                .replace("n2,bo,bread,40,1", "n2,bo,bread,40,1\nn3,bo,honey,5,1")
                .replace("bread,Bread,kg,1", "bread,Bread,kg,1\nhoney,Honey,kg,1"));
        Plan.Cause cause = why(plan, About.SHORT, "bo", "honey").causes().get(0);
        assertEquals(CauseKind.NONE, cause.kind());
        assertEquals(Plan.Nothing.NO_RECIPE, cause.nothing());
    }

    @Test
    void aCauseSaysHowMuchThereIsOfIt() {
        Plan.Cause water = why(plan(SmallWorlds.TWO_WORKSHOPS), About.SHORT, "ana", "bread")
                .causes()
                .get(0);
        assertEquals(25, water.amount(), 1e-6);
        assertTrue(water.tried());
        Plan.Cause hours = why(plan(SmallWorlds.BREAD_BEFORE_CAKE), About.SHORT, "town", "cake")
                .causes()
                .get(0);
        assertEquals(10, hours.amount(), 1e-6);
    }

    @Test
    void aShortageOfOneMonthNamesIt() {
        assertEquals(
                1,
                why(plan(SmallWorlds.THREE_VILLAGES), About.SHORT, "north", "milk")
                        .period());
        assertNull(
                why(plan(SmallWorlds.MANURE_LOOP), About.SHORT, "town", "veg").period());
    }

    @Test
    void whatCannotBeLeftAtTheEndIsNamedWithItsAmount() {
        String stocks = "\nstocks:\nactor,product,at_end\nmill,bread,61\n";
        PlanOutcome outcome = Planner.plan(TextWorld.of(SmallWorlds.TWO_WORKSHOPS + stocks), SETTINGS);
        assertEquals(new PlanOutcome.AtEndUnmet(List.of(new Plan.Kept("mill", "bread", 1, 61))), outcome);
    }

    private static Plan.@Nullable Nothing nothing(String world) {
        return why(plan(world), About.SHORT, "ana", "bread").causes().get(0).nothing();
    }

    @Test
    void whyNothingHelpsIsToldApart() {
        String alone = SmallWorlds.TWO_WORKSHOPS.replace("press,bake,50", "").replace("mill,ana,1\n", "");
        assertEquals(Plan.Nothing.NOT_IN_REACH, nothing(alone.replace("press,ana,9\n", "")));
        assertEquals(Plan.Nothing.NO_MAKER, nothing(alone.replace("mill,bake,60", "")));
        String june =
                SmallWorlds.TWO_WORKSHOPS.replace("id,name\nbake,Bake bread", "id,name,season\nbake,Bake bread,6");
        assertEquals(Plan.Nothing.OUT_OF_SEASON, nothing(june));
    }
}
