package org.commonshed.engine.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;

/**
 * A farm, a shop and a town, and a plan that keeps every constraint, most of them exactly. Two runs give 20 beans: 15 go to
 * the shop, 5 stay; a tenth is lost; the town eats 13.5 + 4.5 in the second month.
 */
final class BeanTown {
    private static final String WORLD = """
            world:
            periods 3

            places:
            id,kind,within,flows_into
            town,neighbourhood,valley,
            valley,bioregion,,
            brook,watershed,valley,river
            river,watershed,,

            products:
            id,kg_per_unit,loss_per_period
            seed,1,
            bean,1,0.1

            actors:
            id,neighbourhood,watershed
            farm,town,brook
            shop,town,

            recipes:
            id,money_per_run
            grow,3

            recipe_lines:
            recipe,role,item,amount
            grow,in,seed,1
            grow,out,bean,10
            grow,uses,field,1
            grow,draws,water,2

            abilities:
            actor,recipe,max_runs
            farm,grow,2

            capacities:
            actor,item,amount
            farm,field,2

            stocks:
            actor,product,room
            shop,bean,15

            needs:
            id,who,product,amount,from,to
            n,town,bean,30,2,3

            limits:
            id,place,indicator,amount
            w,brook,water,6

            links:
            from,to,km,max_kg
            farm,shop,2,15
            shop,town,1,
            farm,town,3,

            outside:
            product,max_per_period,max_total,price
            seed,2,2,2
            """;

    static final String PLAN = """
            buy farm seed 1 2
            run farm grow 1 2
            move farm shop bean 1 15
            keep farm bean 1 5
            keep shop bean 1 15
            deliver n farm 2 4.5
            deliver n shop 2 13.5
            """;

    private BeanTown() {}

    /** The world with tables in place of its own; {@code |} ends a line. */
    static World world(String... tables) {
        return TextWorld.of(WORLD + "\n" + String.join("\n\n", tables).replace("|", "\n"));
    }

    static Verification verify(World world, String plan) {
        return Verifier.verify(world, TextPlan.of(plan));
    }

    static void assertKept(World world, String plan) {
        Violation largest = verify(world, plan).largest();
        assertFalse(largest != null && largest.isBreach(), () -> "broken: " + largest);
    }

    static void assertBroken(String where, World world, String plan) {
        Violation largest = verify(world, plan).largest();
        assertNotNull(largest, () -> "nothing is broken, not even " + where);
        assertTrue(largest.isBreach(), () -> "only rounding: " + largest);
        assertTrue(largest.where().contains(where), () -> "not " + where + " but " + largest);
    }
}
