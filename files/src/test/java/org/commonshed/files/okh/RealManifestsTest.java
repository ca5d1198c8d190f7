package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.design.Licence;
import org.commonshed.engine.design.Lineage;
import org.commonshed.engine.design.Lineage.Descent;
import org.junit.jupiter.api.Test;

/** A thousand manifests of real designs; what is expected of them was counted without our reader. */
final class RealManifestsTest {
    private static final long MOST_SECONDS = 15;

    /** Real files; they lie outside the repository. */
    private static ManifestBook book() throws IOException {
        String folder = System.getProperty("commonshed.shared", "");
        Path archive = Path.of(folder, "data", "okh-manifests", "manifests-1000.tar.gz");
        assumeTrue(
                !folder.isEmpty() && Files.exists(archive),
                "left out: no data/okh-manifests in the folder of -Dcommonshed.shared");
        return ManifestBook.read(archive, ManifestLimits.DEFAULT, read -> {});
    }

    @Test
    void allAreReadInTimeAndSayWhatTheySaid() throws IOException {
        long begun = System.nanoTime();
        ManifestBook book = book();
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Manifest manifest : book.manifests()) {
            for (Dialect dialect : Dialect.values()) {
                String written = ManifestFile.write(manifest, dialect);
                ManifestFile.ManifestRead again =
                        ManifestFile.read("again." + dialect.format().ending(), written, ManifestLimits.DEFAULT);
                Manifest back = again.manifest().orElseThrow();
                assertEquals(dialect, back.origin().dialect());
                assertEquals(manifest.hash(), back.hash(), manifest.origin().file() + " as " + dialect);
                assertEquals(manifest.about(), back.about());
                assertEquals(manifest.rights(), back.rights());
                assertEquals(manifest.links(), back.links());
                assertEquals(manifest.making(), back.making());
            }
        }
        System.out.printf("1,000 manifests read, each with its hash: %.1f s%n", seconds);
        assertEquals(1000, book.manifests().size());
        assertEquals(0, book.broken());
        assertTrue(seconds < MOST_SECONDS, seconds + " s");
        assertEquals(
                1000, book.manifests().stream().map(Manifest::hash).distinct().count());
    }

    @Test
    void licencesAndLanguagesAreThoseThatAreMeant() throws IOException {
        Map<String, Integer> licences = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        for (Manifest manifest : book().manifests()) {
            Licence licence = manifest.rights().licence();
            licences.merge(licence.family().isKnown() ? licence.id() : "?", 1, Integer::sum);
            languages.merge(String.join(" ", manifest.about().languages()), 1, Integer::sum);
        }
        assertEquals(
                Map.ofEntries(
                        Map.entry("CC-BY-SA-3.0", 440 + 2),
                        Map.entry("CC-BY-SA-4.0", 361 + 88 + 2),
                        Map.entry("CERN-OHL-1.2", 5 + 1),
                        Map.entry("?", 94 + 2), // CERN alone, and CERN OHL without a version
                        Map.entry("GPL-2.0-only", 1),
                        Map.entry("BSD-2-Clause", 1),
                        Map.entry("CC0-1.0", 1),
                        Map.entry("MIT", 1),
                        Map.entry("CERN-OHL-P-2.0", 1)),
                licences);
        assertEquals(
                Map.of("en", 839, "en-US", 95, "es", 37, "de", 8, "sw", 7, "", 5, "en-GB", 5 + 2 + 1, "fr-FR", 1),
                languages);
    }

    @Test
    void forksOfThemselvesAreNoForks() throws IOException {
        List<Lineage.Entry> entries = book().manifests().stream()
                .map(each -> new Lineage.Entry(
                        each.origin().file(),
                        List.of(each.links().repo()),
                        Map.of(Descent.FORK, each.links().forkOf())))
                .toList();
        Lineage lineage = Lineage.of(entries);
        assertEquals(
                293,
                lineage.outside().size()
                        + lineage.edges().size()
                        + lineage.ofThemselves().size());
        assertEquals(277, lineage.outside().size());
        assertEquals(13, lineage.ofThemselves().size());
        assertEquals(3, lineage.edges().size());
        assertEquals(List.of(), lineage.circles());
        Map<String, String> names = new HashMap<>();
        book().manifests()
                .forEach(each -> names.put(each.origin().file(), each.about().name()));
        assertTrue(lineage.edges().stream()
                .anyMatch(edge -> "Dachschindeln aus Reifen".equals(names.get(edge.design()))
                        && "Tire shingles".equals(names.get(edge.parent()))));
    }
}
