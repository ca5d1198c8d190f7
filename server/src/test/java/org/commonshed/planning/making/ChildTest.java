package org.commonshed.planning.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.PlanFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that makes a plan, without the house. */
class ChildTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @TempDir
    Path temp;

    private PlanFolder folder(String example) throws Exception {
        PlanFolder folder = new PlanFolder(Files.createDirectories(temp.resolve("plan")));
        Reading reading = Example.read(example);
        WorldFolder.write(reading.stated(), folder.world());
        folder.bringCatalogue(ROOT.resolve("catalogue"));
        return folder;
    }

    private Child begin(PlanFolder folder, String memory) throws Exception {
        return Child.begin(folder, memory, Files.createDirectories(temp.resolve("native")));
    }

    /** The valley takes longer than this test waits; it is stopped once the first shares are reached. */
    @Test
    void whoAsksItToStopGetsTheBestPlanSoFarAndItHolds() throws Exception {
        PlanFolder folder = folder("pioneer-valley");
        Child child = begin(folder, "1500m");
        AtomicBoolean asked = new AtomicBoolean();
        int code = child.follow(goal -> {
            if (goal.goal().startsWith("shares.") && goal.part() >= 1 && !asked.getAndSet(true)) {
                child.askToStop();
            }
        });
        assertEquals(Solving.MADE, code);
        Plan plan = PlanFile.read(folder.result(), PlanFolder.LIMITS).plan().orElseThrow();
        assertEquals(Plan.Status.STOPPED, plan.status());
        assertTrue(Verifier.verify(folder.read().world().orElseThrow(), plan).holds());
    }

    @Test
    void tooLittleMemoryIsSaidByItsCode() throws Exception {
        PlanFolder folder = folder("pioneer-valley");
        assertEquals(Solving.NO_MEMORY, begin(folder, "24m").follow(goal -> {}));
    }

    @Test
    void problemsOfTheTablesAreSaidByItsCode() throws Exception {
        PlanFolder folder = folder("three-springs");
        Files.delete(folder.world().resolve("capacities.csv"));
        assertEquals(Solving.PROBLEMS, begin(folder, "200m").follow(goal -> {}));
        Issue told = TroubleParts.issue(Files.readAllLines(folder.trouble()));
        assertEquals("abilities.csv", told.file());
        assertNotEquals(told.sentence(Locale.ENGLISH), told.sentence(Locale.FRENCH));
    }
}
