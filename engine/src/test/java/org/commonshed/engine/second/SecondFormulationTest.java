package org.commonshed.engine.second;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.RandomWorlds;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second formulation is right where the answer is known, and the same in fractions and in doubles. */
class SecondFormulationTest {
    private static void check(String world, String... expected) {
        Map<String, Double> found =
                StepByStep.solve(TextWorld.of(world), new Glop()).orElseThrow();
        for (String line : expected) {
            int cut = line.lastIndexOf(' ');
            double value = Double.parseDouble(line.substring(cut + 1));
            assertEquals(value, found.get(line.substring(0, cut)), 1e-6 * Math.max(1, value), line + " in " + found);
        }
    }

    @Test
    void theSmallWorldsGiveTheirAnswers() {
        check(SmallWorlds.TWO_WORKSHOPS, "shares.1 ana 0.625", "evenness.1 4.6", "strain 1.7", "haulage 0.05");
        check(SmallWorlds.BROOK_AND_RIVER, "shares.1 hill 0.6", "evenness.1 4.5", "strain 0.85", "haulage 0.69");
        check(SmallWorlds.WINTER_POTATOES, "outside 89.949271339", "waste 889.949271339", "haulage 50.04771721");
        check(SmallWorlds.THREE_VILLAGES, "shares.1 mid 0.3", "shares.1 south 0.7", "evenness.1 3.433333333");
        check(SmallWorlds.BREAD_BEFORE_CAKE, "shares.3 town 0.333333333", "evenness.3 2.933333333", "waste 27.75");
        check(SmallWorlds.MANURE_LOOP, "shares.2 town 0.3", "evenness.2 2.7", "outside 80", "haulage 0.646");
        check(SmallWorlds.TWO_CROPS, "shares.2 town 0.583333333", "evenness.2 4.383333333", "haulage 14");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void fractionsAndDoublesAgree(long seed) {
        World world = RandomWorlds.tiny(seed);
        Optional<Map<String, Double>> exact = StepByStep.solve(world, new ExactSimplex());
        Optional<Map<String, Double>> rounded = StepByStep.solve(world, new Glop());
        assertEquals(exact.isPresent(), rounded.isPresent());
        exact.ifPresent(values -> values.forEach((goal, value) -> assertEquals(
                value, rounded.get().get(goal), 1e-6 * Math.max(1, Math.abs(value)), goal + " of seed " + seed)));
    }
}
