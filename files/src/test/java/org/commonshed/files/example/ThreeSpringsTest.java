package org.commonshed.files.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three Springs gives the answer that its README works out by hand. */
class ThreeSpringsTest {
    @TempDir
    static Path folder;

    private static World world;
    private static Plan plan;

    @BeforeAll
    static void planTheSprings() {
        Path springs = ExampleTables.root().resolve("examples").resolve("three-springs");
        Reading reading = WorldFolder.read(springs, List.of(), ReadingLimits.DEFAULT, ExampleTables.catalogue());
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.hints());
        PlanSettings settings = PlanSettings.quiet(folder);
        world = reading.world().orElseThrow();
        PlanOutcome outcome = Planner.plan(world, settings);
        plan = ((PlanOutcome.Made) outcome).plan();
    }

    @Test
    void everyVillageGetsTwoThirdsOfItsBreadAndAllItsMilk() {
        Map<String, Double> shares = plan.levels().get(0).shares();
        assertEquals(3, shares.size());
        for (double share : shares.values()) {
            assertEquals((4 * (2.0 / 3) + 2 * 1) / 6, share, 1e-6);
        }
        assertEquals(1200, met("bread"), 1e-3);
        assertEquals(3000, met("milk"), 1e-3);
    }

    @Test
    void cheeseEggsAndGreensAreMet() {
        assertEquals(160, met("cheese"), 1e-3);
        assertEquals(1500, met("eggs"), 1e-3);
        assertEquals(480, met("greens"), 1e-3);
    }

    @Test
    void halfOfTheGreensComeFromOutside() {
        double outside = plan.deliveries().stream()
                .filter(delivery -> delivery.from().equals(Plan.OUTSIDE))
                .mapToDouble(Plan.Delivery::amount)
                .sum();
        assertEquals(240, outside, 1e-3);
        assertTrue(plan.deliveries().stream()
                .filter(delivery -> delivery.from().equals(Plan.OUTSIDE))
                .allMatch(delivery -> delivery.need().contains(".greens")));
    }

    @Test
    void reasonsAreSentencesWithUnitsAsPeopleWriteThem() {
        Teller teller = new Teller(world, plan, new Words(Locale.ENGLISH));
        List<String> reasons = plan.why().stream().map(teller::why).toList();
        assertTrue(
                reasons.contains(
                        "Bread for Ford Spring will be short by 180\u202Fkg, because all 10 mill hours of Water"
                                + " mill are used in the week of 7 June. One more mill hour gives about 6\u202Fkg there."),
                reasons::toString);
        assertTrue(
                reasons.contains("5.04\u202Ft of hay will come from outside, because there is no recipe for it here."),
                reasons::toString);
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.contains("can bear no more than 6\u202Fm³ of water")),
                reasons::toString);
        for (String reason : reasons) {
            assertTrue(reason.matches("[\\p{Lu}\\d].*\\."), reason);
        }
    }

    private static double met(String product) {
        return plan.needs().stream()
                .filter(need -> need.product().equals(product))
                .mapToDouble(Plan.NeedMet::met)
                .sum();
    }
}
