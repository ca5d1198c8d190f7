package org.commonshed.report.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Village;
import org.junit.jupiter.api.Test;

/** What a reader should be struck by, on a village whose answers are arithmetic. */
class RemarksTest {
    private static final Plan.Cause HOURS =
            new Plan.Cause(Plan.CauseKind.CAPACITY, null, "oven/oven_h", null, 8, 40, Double.NaN, false);

    private static Plan plan(List<Plan.Discarded> discards, List<Plan.Why> why) {
        Plan plan = new Village("").plan();
        return new Plan(
                plan.status(),
                plan.levels(),
                plan.runs(),
                plan.moves(),
                plan.deliveries(),
                plan.imports(),
                plan.stocks(),
                discards,
                plan.limits(),
                plan.needs(),
                why,
                List.of());
    }

    private static World bought(double weight) {
        World world = new Village("").world();
        Outside bread = new Outside("bread", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, weight, weight, false);
        return world.withOutside(List.of(bread));
    }

    private static List<String> inAll(World world, Plan plan) {
        return new Remarks(Material.of(world, plan, ReportExtras.NONE))
                .inAll().stream().map(text -> text.replace('\u202f', ' ')).toList();
    }

    /** From here come 160 kg at 4 for a kilogram; a tenth is 64. One hour all the time saves 40; so 1.6 hours. */
    @Test
    void aTenthMoreIsToldInWhatWouldHaveToGrow() {
        Plan.Why why = new Plan.Why(Plan.About.OUTSIDE, null, null, "bread", 50, null, List.of(HOURS));
        assertEquals(
                List.of(
                        "To feed itself a tenth more, counted by what would no longer be bought, it would take, all the time"
                                + " and together, at least: 1.6 h more of: Oven hours. Each step gives less than the one before, so it"
                                + " takes more than that; a patch tells how much."),
                inAll(bought(4), plan(List.of(), List.of(why))));
    }

    /** At 40 for a kilogram a tenth is 640; half as many hours again, 4, save 160, a quarter of it. */
    @Test
    void whatDoesNotReachATenthSaysHowFarItGoes() {
        Plan.Why why = new Plan.Why(Plan.About.OUTSIDE, null, null, "bread", 50, null, List.of(HOURS));
        List<String> told = inAll(bought(40), plan(List.of(), List.of(why)));
        assertTrue(told.get(0).contains("4 h more of: Oven hours."), told.toString());
        assertTrue(told.get(0).contains("at most 25 % of a tenth more"), told.toString());
    }

    @Test
    void whatIsThrownAwayIsToldUnlessItIsATrifle() {
        Plan.Discarded grain = new Plan.Discarded("field", "grain", 1, 30);
        Plan.Discarded crumbs = new Plan.Discarded("oven", "bread", 1, 1);
        assertEquals(
                List.of("Thrown away: 30 kg of grain, because nobody here can use or keep more of it at that time."),
                inAll(new Village("").world(), plan(List.of(grain, crumbs), List.of())));
    }

    /** North wants bread once, in the first of two months, and 100 of 100 kg arrive. */
    @Test
    void aNeedThatComesOnceSaysWhetherItIsMet() {
        World world = new Village("").world();
        List<org.commonshed.engine.world.Need> needs = new ArrayList<>();
        needs.add(new org.commonshed.engine.world.Need("north@1", "north@1", "north", "bread", 100, Span.of(1), 1, ""));
        needs.add(new org.commonshed.engine.world.Need("south@1", "south@1", "south", "bread", 100, Span.of(1), 1, ""));
        World once = world.withNeeds(needs);
        List<String> told = new Remarks(Material.of(once, plan(List.of(), List.of()), ReportExtras.NONE)).once();
        assertEquals("Bread for north: all 100 kg met.", told.get(0).replace('\u202f', ' '));
        assertEquals("Bread for south: 30 kg of 100 kg met.", told.get(1).replace('\u202f', ' '));
    }
}
