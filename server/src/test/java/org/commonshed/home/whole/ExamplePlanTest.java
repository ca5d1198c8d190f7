package org.commonshed.home.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanReading;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan that comes along with the example is one of its tables as they are now. */
final class ExamplePlanTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @TempDir
    Path temporary = Path.of("");

    @Test
    void theShippedPlanHoldsForTheShippedTables() throws IOException {
        BroughtAlong along = new BroughtAlong(ROOT.toString());
        Path plan = temporary.resolve("plan.json");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(along.examplePlan()))) {
            Files.copy(in, plan);
        }
        PlanReading given = PlanFile.read(plan, ReadingLimits.DEFAULT);
        assertTrue(given.plan().isPresent(), "Maybe make it again, as the README of the example says");
        Reading reading = WorldFolder.read(along.example(), List.of(), ReadingLimits.DEFAULT, along.catalogue());
        Verification verified =
                Verifier.verify(reading.world().orElseThrow(), given.plan().get());
        assertTrue(verified.holds(), "Maybe make it again, as the README of the example says");
        assertEquals(reading.sha256(), fingerprint(plan), "the plan is of other tables");
        assertTrue(Files.size(along.examplePlan()) <= 1_500_000, "too large to lie in a repository");
    }

    private static String fingerprint(Path plan) throws IOException {
        try (var lines = Files.lines(plan)) {
            return lines.filter(line -> line.contains("\"sha256\":\""))
                    .map(line -> line.replaceFirst(".*\"sha256\":\"([0-9a-f]+)\".*", "$1"))
                    .findFirst()
                    .orElse("none");
        }
    }
}
