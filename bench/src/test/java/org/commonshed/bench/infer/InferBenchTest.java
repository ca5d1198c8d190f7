package org.commonshed.bench.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commonshed.bench.infer.InferBench.Label;
import org.commonshed.bench.infer.InferBench.Score;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.files.catalogue.ProcessTable;
import org.junit.jupiter.api.Test;

/** How proposals are counted against labels. */
class InferBenchTest {
    private static Taxonomy taxonomy() throws IOException {
        return ProcessTable.read(Path.of(System.getProperty("commonshed.root", ".."), "catalogue"));
    }

    @Test
    void somethingWiderThanTheLabelIsRightAndSomethingNarrowerIsNot() throws IOException {
        InferBench bench = new InferBench(System.out, taxonomy());
        assertEquals(new Score(1, 1, 1, 1), bench.score(Set.of("3d-printing"), Set.of("fdm")));
        assertEquals(new Score(1, 0, 1, 0), bench.score(Set.of("fdm"), Set.of("3d-printing")));
        assertEquals(new Score(2, 1, 2, 1), bench.score(Set.of("welding", "sewing"), Set.of("welding", "drilling")));
        assertEquals(new Score(0, 0, 0, 0), bench.score(Set.of(), Set.of()));
    }

    @Test
    void theLeastLikelyPrecisionIsWilsons() {
        // 10 of 10: z²/(n + z²) below 1 is 0.2775, so at least 0.7225
        assertEquals(10 / (10 + 1.96 * 1.96), new Score(10, 10, 0, 0).leastPrecision(), 1e-12);
    }

    @Test
    void labelsAre240WithSixtyUnseenAndNameKnownProcesses() throws IOException {
        List<Label> labels = InferBench.labels();
        assertEquals(240, labels.stream().map(Label::design).distinct().count());
        assertEquals(60, labels.stream().filter(label -> !label.isSeen()).count());
        Taxonomy taxonomy = taxonomy();
        labels.forEach(label -> label.processes().forEach(taxonomy::getProcess));
        assertEquals(
                52,
                labels.stream().filter(label -> !label.processes().isEmpty()).count());
    }

    @Test
    void withoutTheManifestsItSaysSo() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(64, InferBench.command(List.of("infer", "--manifests", "nowhere.tar.gz"), "", out));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("nothing can be measured"));
        assertEquals(64, InferBench.command(List.of("infer"), "", out));
        assertEquals(0, InferBench.command(List.of("infer", "--help"), "", out));
    }

    /** The real ones lie outside the repository. */
    @Test
    void theRulesArePreciseOnWhatWasNotSeen() {
        Path archive = Path.of(System.getProperty("commonshed.shared", ""), "data/okh-manifests/manifests-1000.tar.gz");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(archive), "left out: no data/okh-manifests in the folder of -Dcommonshed.shared");
        assertEquals(0, InferBench.command(List.of("infer", "--manifests", archive.toString()), "", System.out));
    }
}
