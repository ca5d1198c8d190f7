package org.commonshed.start.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups made by earlier releases come into this one whole. Each holds Three Springs and one need more, "oak.jam". */
class ReleasesTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @TempDir
    Path folder;

    private JdbcClient restored(String release) throws IOException {
        Path file = folder.resolve(release);
        try (InputStream in =
                Objects.requireNonNull(ReleasesTest.class.getResourceAsStream("releases/" + release + ".backup"))) {
            Files.copy(in, file);
        }
        DataSource source = TestDatabase.bare();
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.into(source, backup);
        }
        return JdbcClient.create(source);
    }

    @Test
    void thatOfVersion02() throws IOException {
        JdbcClient house = restored("v0.2");
        List<String> needs = house.sql("select \"id\" from exchange_need")
                .query(String.class)
                .list();
        List<String> stated = ids("needs.csv");
        assertTrue(stated.size() > 10 && needs.containsAll(stated), needs.toString());
        assertEquals(stated.size() + 1, needs.size());
        assertEquals(
                "5",
                house.sql("select \"amount\" from exchange_need where \"id\" = 'oak.jam'")
                        .query(String.class)
                        .single());
        assertEquals(
                ids("actors.csv").stream().sorted().toList(),
                house.sql("select \"id\" from network_actor order by 1")
                        .query(String.class)
                        .list());
        assertEquals(
                List.of("Keeper (example)"),
                house.sql("select name from access_person").query(String.class).list());
        assertEquals(
                2L,
                house.sql("select count(*) from keeping_act").query(Long.class).single(),
                "an import and one need");
    }

    private static List<String> ids(String table) throws IOException {
        try (Stream<String> lines =
                Files.lines(ROOT.resolve("examples/three-springs").resolve(table))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
        }
    }
}
