package org.commonshed.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** The made-up worlds are as they say. */
class RealisticWorldsTest {
    private static final WorldSize SMALLEST = WorldSize.of(15);

    @Test
    void aWorldHasTheProductsRecipesAndKindsItSays() {
        World world = RealisticWorlds.of(SMALLEST, 1);
        assertEquals(63, world.products().size());
        assertEquals(67, world.recipes().size());
        assertEquals(26, world.actors().stream().map(a -> a.kind()).distinct().count());
        assertEquals(12, world.calendar().periods());
    }

    @Test
    void theSameSeedGivesTheSameWorldAndAnotherAnother() {
        assertEquals(RealisticWorlds.of(SMALLEST, 7), RealisticWorlds.of(SMALLEST, 7));
        assertNotEquals(RealisticWorlds.of(SMALLEST, 7), RealisticWorlds.of(SMALLEST, 8));
    }

    @Test
    void everySizeIsNearItsName() {
        for (WorldSize size : WorldSize.ALL) {
            int columns = PlanModel.of(RealisticWorlds.of(size, 1)).lp().columns;
            assertEquals(1000.0 * size.name(), columns, 150.0 * size.name(), size.toString());
        }
    }

    @Test
    void everyRecipeHasAKindThatRunsIt() {
        List<String> able =
                Trades.KINDS.values().stream().flatMap(List::stream).distinct().toList();
        Trades.RECIPES.forEach(r -> assertTrue(able.contains(r.id()), r.id()));
        assertEquals(67, able.size());
    }

    @Test
    void everyWishIsForAProductThatSomeRecipeMakes() {
        var made = Trades.RECIPES.stream().map(Requirement::mainOutput).collect(Collectors.toSet());
        Trades.WISHES.keySet().forEach(product -> assertTrue(made.contains(product), product));
    }

    @Test
    void onePersonNeedsTheGrainOfTheBreadAndOfTheCake() {
        Requirement requirement = new Requirement(1);
        // half of 50 kg of bread is wheat bread; 750 kg of flour and, with rye, 200 kg, make 1000 kg
        double flour = 25 * 0.75 + 25 * 0.2 + 5 * 0.4;
        assertEquals(flour, requirement.kg.get("wheat_flour"), 1e-9);
    }
}
