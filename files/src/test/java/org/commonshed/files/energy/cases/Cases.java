package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.files.tree.Read;

/** Cases written in tests, read and sized. */
final class Cases {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");

    private Cases() {}

    static Read<EnergyCase> read(Path folder, String json) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, json);
        return CaseFile.read(file);
    }

    static EnergyCase sound(Path folder, String json) throws IOException {
        Read<EnergyCase> read = read(folder, json);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.hints());
        return read.found().orElseThrow();
    }

    /** The best plan, which has to hold when it is worked out again. */
    static EnergyPlan sized(Path folder, String json) throws IOException {
        return sized(sound(folder, json));
    }

    static EnergyPlan sized(EnergyCase energy) {
        SizingOutcome outcome = outcome(energy);
        assertEquals(List.of(), outcome.faults());
        assertEquals(SizingOutcome.Ending.BEST, outcome.ending());
        return outcome.findPlan().orElseThrow();
    }

    static SizingOutcome outcome(EnergyCase energy) {
        return new Sizing(NATIVE, 60, () -> false).size(energy);
    }
}
