package org.commonshed.design.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.design.library.arriving.LibraryZip;
import org.commonshed.design.library.arriving.Report;
import org.commonshed.files.okh.Dialect;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A thousand manifests of real designs come in within 15 seconds and go out again saying the same. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=real-library")
class RealLibraryTest {
    private static final double MOST_SECONDS = 15;
    private static final int ALL = 1000;

    @Autowired
    BringIn bringIn;

    @Autowired
    LibraryZip zip;

    @Autowired
    Library library;

    private static Set<String> hashes(ManifestBook book) {
        return book.manifests().stream().map(Manifest::hash).collect(Collectors.toSet());
    }

    @Test
    void aThousandComeInAndGoOutAlike() throws IOException {
        String folder = System.getProperty("commonshed.shared", "");
        Path archive = Path.of(folder, "data", "okh-manifests", "manifests-1000.tar.gz");
        assumeTrue(
                !folder.isEmpty() && Files.exists(archive),
                "left out: no data/okh-manifests in the folder of -Dcommonshed.shared");
        byte[] content = Files.readAllBytes(archive);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean(); // other work on the machine does not count
        long begin = System.nanoTime();
        long worked = clock.getCurrentThreadCpuTime();
        ManifestBook book = BringIn.read("manifests-1000.tar.gz", content, read -> {});
        Report report = bringIn.keep(Viewer.HOUSE, book);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double work = (clock.getCurrentThreadCpuTime() - worked) / 1e9;
        System.out.printf("1,000 manifests brought in: %.1f s, %.1f s of work%n", seconds, work);
        assertEquals(ALL, report.count(Report.Fate.NEW_DESIGN) + report.count(Report.Fate.NEW_VERSION));
        assertEquals(0, report.broken());
        assertTrue(work <= MOST_SECONDS, work + " s");
        assertEquals(ALL, bringIn.keep(Viewer.HOUSE, book).count(Report.Fate.KNOWN), "a second time nothing changes");
        assertTrue(library.search(Viewer.HOUSE, "rain chain", 5).stream()
                .anyMatch(v -> v.name().equals("Rain chain")));
        Set<String> before = hashes(book);
        for (Optional<Dialect> dialect :
                Set.of(Optional.<Dialect>empty(), Optional.of(Dialect.OKH_1), Optional.of(Dialect.OKH_JSON))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(ALL, zip.write(Viewer.HOUSE, dialect, out));
            ManifestBook again = BringIn.read("library.zip", out.toByteArray(), read -> {});
            assertEquals(before, hashes(again), dialect.toString());
        }
    }
}
