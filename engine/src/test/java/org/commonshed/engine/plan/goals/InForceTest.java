package org.commonshed.engine.plan.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.TextWorld;
import org.junit.jupiter.api.Test;

/** Among equally good plans the one in force is kept. */
class InForceTest {
    /** Two bakeries, alike in everything, for one need. */
    private static final String TWINS = """
            world:
            periods 1

            places:
            id,kind,lat,lon
            town,neighbourhood,42,-72

            products:
            id,kg_per_unit
            bread,1

            actors:
            id,neighbourhood,lat,lon
            a,town,42,-72
            b,town,42,-72

            recipes:
            id
            bake

            recipe_lines:
            recipe,role,item,amount
            bake,out,bread,1

            abilities:
            actor,recipe,max_runs
            a,bake,100
            b,bake,100

            needs:
            id,who,product,amount
            n,town,bread,60
            """;

    private static Plan plan(PlanSettings settings) {
        return ((PlanOutcome.Made) Planner.plan(TextWorld.of(TWINS), settings)).plan();
    }

    @Test
    void aPlanInForceIsKeptWhereOthersAreAsGood() {
        PlanSettings settings = PlanSettings.quiet(Path.of("target", "native"));
        Plan first = plan(settings);
        for (double share : new double[] {0, 25, 60}) {
            Plan old = new Plan(
                    first.status(),
                    first.levels(),
                    List.of(new Plan.Run("a", "bake", 1, share), new Plan.Run("b", "bake", 1, 60 - share)),
                    List.of(),
                    List.of(new Plan.Delivery("n", "a", 1, share), new Plan.Delivery("n", "b", 1, 60 - share)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    first.needs(),
                    List.of(),
                    List.of());
            Plan kept = plan(settings.withInForce(old));
            assertEquals(
                    share,
                    kept.runs().stream()
                            .filter(r -> r.actor().equals("a"))
                            .mapToDouble(Plan.Run::runs)
                            .sum(),
                    1e-9);
        }
    }

    @Test
    void theSameWorldGivesTheSamePlan() {
        PlanSettings settings = PlanSettings.quiet(Path.of("target", "native"));
        assertEquals(plan(settings), plan(settings));
    }

    @Test
    void aStopBeforeTheFirstLevelGivesNoPlan() {
        PlanSettings settings = PlanSettings.quiet(Path.of("target", "native")).withStop(() -> true);
        PlanOutcome outcome = Planner.plan(TextWorld.of(TWINS), settings);
        assertEquals(PlanOutcome.NoneInTime.class, outcome.getClass());
    }
}
