package org.commonshed.bench.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the same labs are counted. */
class SameBenchTest {
    @Test
    void withoutTheListsItSaysSo() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(64, SameBench.command(List.of("same", "--lists", "nowhere"), "", out));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("nothing can be measured"));
        assertEquals(0, SameBench.command(List.of("same", "--help"), "", out));
    }

    @Test
    void precisionIsOfWhatWasFoundAndRecallOfWhatThereIs() {
        SameBench.Score score = new SameBench.Score(8, 6, 12);
        assertEquals(0.75, score.precision());
        assertEquals(0.5, score.recall());
    }

    /** The real lists lie outside the repository. */
    @Test
    void theListsShare390LabsAndMostAreFoundWithoutTheirKey() {
        Path data = Path.of(System.getProperty("commonshed.shared", ""), "data");
        assumeTrue(
                Files.exists(data.resolve("fablabs/facilities.json.gz")),
                "left out: no data/fablabs in the folder of -Dcommonshed.shared");
        LabPairs lists = LabPairs.read(data);
        assertEquals(2237, lists.directory.size());
        assertEquals(425, lists.machines.size());
        assertEquals(390, lists.shared.size());
        assertTrue(lists.directory.stream().allMatch(lab -> lab.entry().link().isEmpty()));
        assertEquals(
                0, SameBench.command(List.of("same", "--lists", data.toString(), "--actors", "0"), "", System.out));
    }
}
