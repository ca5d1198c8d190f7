package org.commonshed.energy.making;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.first.FirstRegion;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.engine.energy.first.Turbine;
import org.commonshed.engine.energy.first.TypicalDays;
import org.commonshed.live.underway.Progress;
import org.junit.jupiter.api.Test;

/** What holds of the layers of every region, on neighbourhoods from a seed. */
final class RegionMakingTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");
    private static final int SEED = 20261130;
    private static final int CASES = 3;

    private static RegionMaking.Neighbourhood hood(int number, Random random, double hours) {
        Answers answers = new Answers(
                "Hood " + number,
                "EUR",
                40 + 10 * random.nextDouble(),
                10,
                20 + random.nextInt(300),
                2000 + random.nextInt(6000),
                List.of(CriticalUse.ofKw("pumps", 1 + random.nextInt(9)), CriticalUse.ofKw("hall", 5)),
                random.nextInt(9000),
                0,
                number == 0 ? new Turbine(10 + random.nextInt(60), 1, 1, 0) : null,
                0,
                0.30,
                0.06,
                hours,
                Double.POSITIVE_INFINITY,
                0.03);
        return new RegionMaking.Neighbourhood(
                new FirstRegion.Member("hood_" + number, answers, 1, Measured.NOTHING), number == 0);
    }

    private static RegionFound make(Random random, double hours, FirstRegion.Wishes wishes) {
        List<RegionMaking.Neighbourhood> hoods = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hoods.add(hood(i, random, hours));
        }
        return new RegionMaking(NATIVE, Progress.NONE).make("valley", hoods, wishes);
    }

    @Test
    void whatCrossesTheLinesOfAllCrossesThatOfTheRegion() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            RegionFound found = make(random, 6 * i, new FirstRegion.Wishes(5, 10, 12, 0, 0.2));
            for (int step = 0; step < TypicalDays.STEPS; step++) {
                int at = step;
                int sum = found.parts().stream()
                        .mapToInt(part -> part.lineW()[at])
                        .sum();
                assertEquals(sum, found.gridW()[step], 3, "step " + step + " of case " + i);
            }
            RegionFound.Costs costs = found.costs();
            assertTrue(costs.least() <= costs.total() && costs.gap() <= 0.002, costs.toString());
            assertTrue(costs.saved() <= costs.alone() - costs.least(), costs.toString());
            assertTrue(found.ownShare() >= 0 && found.ownShare() <= 1, "own " + found.ownShare());
            found.parts().forEach(part -> {
                assertEquals(0, part.missingKwh(), 1e-3, part.place());
                assertTrue(part.passed().prices() > 0
                        && part.passed().prices() == part.passed().proposals());
            });
            RegionFound again =
                    FoundFile.findIn(FoundFile.pack(found), RegionFound.class).orElseThrow();
            assertArrayEquals(found.gridW(), again.gridW());
            assertEquals(found.costs(), again.costs());
        }
    }

    /** Nothing must last, so nobody builds a battery: beside homes a line carries the uses, 5 kW and those of the pumps. */
    @Test
    void aLineCarriesWhatHomesAndUsesTake() {
        Random random = new Random(SEED);
        List<RegionMaking.Neighbourhood> hoods = List.of(hood(1, random, 0), hood(2, random, 0));
        RegionFound found =
                new RegionMaking(NATIVE, Progress.NONE).make("valley", hoods, new FirstRegion.Wishes(5, 10, 0, 0, 0.2));
        for (int i = 0; i < hoods.size(); i++) {
            RegionFound.Part part = found.parts().get(i);
            assertEquals(0, part.built().batteryKwh(), 0);
            double uses = hoods.get(i).member().answers().critical().stream()
                    .mapToDouble(CriticalUse::kw)
                    .sum();
            for (int step = 0; step < TypicalDays.STEPS; step++) {
                assertEquals(part.homesW()[step] + 1000 * uses, part.lineW()[step], 2);
            }
        }
    }

    /** A home that lasts by itself has a battery; eight hours of a fifth of the least that it uses in the dark. */
    @Test
    void homesThatLastByThemselvesHaveABattery() {
        Random random = new Random(SEED);
        RegionFound found = make(random, 0, new FirstRegion.Wishes(5, 10, 0, 8, 0.2));
        found.parts().forEach(part -> assertTrue(part.built().homeBatteryKwh() > 0.05 * part.homes(), part.place()));
    }
}
