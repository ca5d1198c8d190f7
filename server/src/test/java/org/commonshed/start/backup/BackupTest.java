package org.commonshed.start.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.commonshed.start.Hindrance;
import org.commonshed.start.TestDatabase;
import org.commonshed.start.database.Sql;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final String STEPS = "classpath:org/commonshed/start/backup/steps";
    private static final String LATER = STEPS + ",classpath:org/commonshed/start/backup/later";

    @TempDir
    private static Path folder;

    private static DataSource original;
    private static Path backup;
    private static Path keys;

    @BeforeAll
    static void makeOne() throws IOException, SQLException {
        original = TestDatabase.bare();
        new Migrations(original, STEPS).takeAll();
        run(original, """
                insert into orchard.tree (name) values ('Boskoop'), (E'Grüner\\tApfel\\n\\\\N "quoted"'), ('');
                update orchard.tree set grafted_on = 2 where id = 1;
                update orchard.tree set grafted_on = 1 where id = 2;
                insert into orchard.basket (tree, kilograms, picked, marks, note, photo) values
                    (1, 12.50, '2026-10-03 07:00+02', array['ripe', null, 'a,b{}'], '{"by": "Ana"}', '\\x00ff0a5c'),
                    (2, null, 'infinity', '{}', null, ''),
                    (3, 'NaN', null, null, '[]', null);
                update orchard.tree set best_basket = 3 where id = 1;
                insert into "Odd ""name""\" values ('\\N', 0.1), (null, 'NaN'), (E'\\\\.', 1e300);
                insert into kept_for_ever values ('grows');
                select nextval('orchard.basket_id_seq');
                """);
        keys = Files.createDirectories(folder.resolve("keys"));
        OwnFiles.write(Files.createDirectories(keys.resolve("deep")).resolve("signing"), new byte[] {0, 1, 2, -1});
        backup = folder.resolve("a.backup");
        try (OutputStream out = Files.newOutputStream(backup)) {
            Backup.write(new Migrations(original, STEPS), keys, NOON, out);
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> ask(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Sql.rows(connection, question);
        }
    }

    /** All rows of all tables as text, in an order that does not depend on where they lie. */
    private static Map<String, List<List<String>>> everything(DataSource source) throws SQLException {
        Map<String, List<List<String>>> all = new TreeMap<>();
        for (List<String> name : ask(source, Sql.tables())) {
            String table = Sql.quoted(name.get(0)) + "." + Sql.quoted(name.get(1));
            all.put(table, ask(source, "select t::text from " + table + " t order by 1"));
        }
        for (List<String> name : ask(source, Sql.sequences())) {
            String sequence = Sql.quoted(name.get(0)) + "." + Sql.quoted(name.get(1));
            all.put(sequence, ask(source, "select last_value, is_called from " + sequence));
        }
        return all;
    }

    private static List<List<String>> rules(DataSource source) throws SQLException {
        return ask(source, """
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated::text from pg_constraint
                where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                union all select tgrelid::regclass::text, tgname, tgenabled::text, '' from pg_trigger where not tgisinternal
                order by 1, 2
                """);
    }

    private static DataSource restored(String steps) throws IOException {
        DataSource source = TestDatabase.bare();
        try (BackupFile file = BackupFile.open(backup)) {
            Restore.into(new Migrations(source, steps), file);
        }
        return source;
    }

    @Test
    void whatIsRestoredEqualsTheOriginalTableByTable() throws IOException, SQLException {
        DataSource copy = restored(STEPS);
        Map<String, List<List<String>>> expected = everything(original);
        assertEquals(4 + 3, expected.size(), "four tables and three sequences");
        assertEquals(expected, everything(copy));
        assertEquals(rules(original), rules(copy));
    }

    @Test
    void whatIsRestoredGoesOnCounting() throws IOException, SQLException {
        DataSource copy = restored(STEPS);
        assertEquals(
                "5", ask(copy, "select nextval('orchard.basket_id_seq')").get(0).get(0), "4 was given out");
        assertEquals("7", ask(copy, "select nextval('never_used')").get(0).get(0));
        assertThrows(SQLException.class, () -> run(copy, "delete from kept_for_ever"));
        assertThrows(SQLException.class, () -> run(copy, "insert into orchard.basket (tree) values (99)"));
    }

    @Test
    void aBackupOfWhatWasRestoredSaysTheSame() throws IOException, SQLException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Backup.write(new Migrations(restored(STEPS), STEPS), keys, NOON, again);
        Path second = folder.resolve("second");
        Files.write(second, again.toByteArray());
        try (BackupFile one = BackupFile.open(backup);
                BackupFile two = BackupFile.open(second)) {
            assertEquals(one.manifest(), two.manifest());
        }
    }

    @Test
    void anOlderBackupIsBroughtUpToDate() throws IOException, SQLException {
        DataSource copy = restored(LATER);
        assertEquals(
                List.of(List.of("GROWS", "2"), List.of("MADE WITH THE TABLE", "2")),
                ask(copy, "select upper(what), since from kept_for_ever order by 1"));
    }

    @Test
    void aLaterBackupIsRefused() throws IOException, SQLException {
        DataSource later = TestDatabase.bare();
        Migrations steps = new Migrations(later, LATER);
        steps.takeAll();
        Path file = folder.resolve("later");
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(steps, keys, NOON, out);
        }
        DataSource empty = TestDatabase.bare();
        try (BackupFile opened = BackupFile.open(file)) {
            Hindrance no = assertThrows(Hindrance.class, () -> Restore.into(new Migrations(empty, STEPS), opened));
            assertTrue(no.getMessage().contains("another version"), no.getMessage());
        }
        assertEquals(List.of(), ask(empty, Sql.tables()));
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() throws IOException, SQLException {
        DataSource full = restored(STEPS);
        run(full, "insert into kept_for_ever values ('new')");
        Map<String, List<List<String>>> before = everything(full);
        try (BackupFile file = BackupFile.open(backup)) {
            assertThrows(Hindrance.class, () -> Restore.into(new Migrations(full, STEPS), file));
        }
        assertEquals(before, everything(full));
    }

    @Test
    void othersWriteOnMeanwhileAndItHoldsOneMoment() throws IOException, SQLException, InterruptedException {
        DataSource busy = restored(STEPS);
        Thread writer = new Thread(() -> {
            try (Connection connection = busy.getConnection();
                    Statement statement = connection.createStatement()) {
                while (!Thread.interrupted()) {
                    // one tree and one basket in one step: their numbers are equal at every moment
                    statement.execute("with t as (insert into orchard.tree (name) values ('new') returning id)"
                            + " insert into orchard.basket (tree) select id from t");
                }
            } catch (SQLException ended) {
                throw new IllegalStateException(ended);
            }
        });
        writer.start();
        try {
            for (int round = 0; round < 5; round++) {
                Path file = folder.resolve("busy-" + round);
                try (OutputStream out = Files.newOutputStream(file)) {
                    Backup.write(new Migrations(busy, STEPS), keys, NOON, out);
                }
                try (BackupFile opened = BackupFile.open(file)) {
                    Map<String, Long> rows = new TreeMap<>();
                    opened.manifest().tables().forEach(table -> rows.put(table.name(), table.rows()));
                    assertEquals(rows.get("tree"), rows.get("basket"));
                }
            }
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    @Test
    void keysGoAlongForTheirOwnerAlone() throws IOException {
        Path place = Files.createDirectories(folder.resolve("restored-keys"));
        try (BackupFile file = BackupFile.open(backup)) {
            Restore.keys(file, place);
        }
        Path key = place.resolve("deep/signing");
        assertArrayEquals(new byte[] {0, 1, 2, -1}, Files.readAllBytes(key));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void aFileWithAnyByteChangedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        int seed = 20261129;
        Random random = new Random(seed);
        int refused = 0;
        for (int trial = 0; trial < 60; trial++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 + random.nextInt(255));
            Path file = folder.resolve("changed");
            Files.write(file, bytes);
            refused += isRefusedOrTheSame(file) ? 1 : 0;
        }
        assertEquals(60, refused, "seed " + seed);
    }

    /** Some bytes of a zip mean nothing, such as times of files. */
    private static boolean isRefusedOrTheSame(Path file) throws IOException {
        try (BackupFile changed = BackupFile.open(file);
                BackupFile whole = BackupFile.open(backup)) {
            return changed.manifest().equals(whole.manifest());
        } catch (Hindrance refused) {
            return true;
        }
    }

    @Test
    void aPartOfAFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        for (int part : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Path file = folder.resolve("part");
            Files.write(file, Arrays.copyOf(whole, part));
            Hindrance no = assertThrows(Hindrance.class, () -> BackupFile.open(file));
            assertTrue(no.getMessage().contains("backup"), no.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("none")));
        assertThrows(Hindrance.class, () -> BackupFile.open(folder.resolve("none")));
    }
}
