package org.commonshed.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Places;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged outlives {@code kill -9} of the server and of the database, at any moment. */
@Tag("kill")
public final class KillTest {
    /** How many kills; for more, {@code ./commonshed test -Dcommonshed.kill.rounds=200}. */
    public static final int ROUNDS = Integer.getInteger("commonshed.kill.rounds", 8);

    public static final long SEED = Long.getLong("commonshed.kill.seed", 20261129);

    /** Opens the folder given to it and writes row by row, saying each number once it is recorded. */
    static final class Writer {
        public static void main(String[] words) throws SQLException {
            Path place = Path.of(words[0]);
            DataFolder folder = DataFolder.open(place);
            EmbeddedPostgres database = EmbeddedPostgres.begin(folder.path(), Path.of(words[1]));
            try (Connection connection = DriverManager.getConnection(database.url(), database.account());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists row_by_row (id bigint primary key, half int)");
                long next = Long.parseLong(words[2]);
                connection.setAutoCommit(false);
                while (true) {
                    // two rows in one step: neither is ever there without the other
                    statement.execute("insert into row_by_row values (" + 2 * next + ", 1)");
                    statement.execute("insert into row_by_row values (" + (2 * next + 1) + ", 2)");
                    connection.commit();
                    System.out.println("recorded " + next);
                    next++;
                }
            }
        }
    }

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException, SQLException {
        System.out.println(ROUNDS + " kills of a process that writes; seed " + SEED);
        Random random = new Random(SEED);
        Path data = Places.fresh();
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            round(data, random, round, acknowledged);
        }
        List<Long> rows = rowsIn(data);
        Set<Long> kept = new HashSet<>();
        rows.forEach(row -> kept.add(row / 2));
        Set<Long> lost = new HashSet<>(acknowledged);
        lost.removeAll(kept);
        assertEquals(Set.of(), lost, "seed " + SEED);
        assertEquals(2 * kept.size(), rows.size(), "a half was recorded without the other; seed " + SEED);
        assertTrue(acknowledged.size() >= ROUNDS, acknowledged.size() + " were acknowledged in all");
        System.out.println(ROUNDS + " kills, " + acknowledged.size() + " acknowledged, 0 lost");
        OwnFiles.remove(data);
    }

    private static void round(Path data, Random random, int round, Set<Long> acknowledged)
            throws IOException, InterruptedException {
        String first = "" + (1_000_000L * (round + 1));
        try (ChildJvm writer =
                ChildJvm.run(Writer.class, data.toString(), Places.programs().toString(), first)) {
            acknowledged.add(number(writer.awaitLine("recorded ")));
            Thread.sleep(random.nextInt(300));
            long database = ChildJvm.postmaster(data);
            if (round % 2 == 1) {
                ProcessHandle.of(database).orElseThrow().destroyForcibly();
            }
            writer.kill();
            for (String line : writer.rest()) {
                if (line.matches("recorded [0-9]+")) {
                    acknowledged.add(number(line));
                }
            }
            writer.await();
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.substring("recorded ".length()));
    }

    private static List<Long> rowsIn(Path data) throws SQLException {
        try (EmbeddedPostgres database =
                        EmbeddedPostgres.begin(data, Places.programs()).awaitReady();
                Connection connection = DriverManager.getConnection(database.url(), database.account())) {
            List<Long> rows = new ArrayList<>();
            for (List<String> row : Sql.rows(connection, "select id from row_by_row")) {
                rows.add(Long.parseLong(row.get(0)));
            }
            return rows;
        }
    }

    @Test
    void aNumberThatBelongsToSomebodyElseByNowDisturbsNobody() throws IOException, InterruptedException {
        Path data = Places.fresh();
        long killed;
        try (ChildJvm writer =
                ChildJvm.run(Writer.class, data.toString(), Places.programs().toString(), "1")) {
            writer.awaitLine("recorded ");
            killed = ChildJvm.postmaster(data);
            writer.kill();
            writer.await();
            ChildJvm.killAndAwait(killed);
        }
        // somebody of the same account, so that the database itself cannot tell
        Process stranger = ServerAccount.of(data.resolve("db"))
                .command(List.of("sleep", "120"))
                .start();
        Path file = data.resolve("db/postmaster.pid");
        Files.writeString(file, Files.readString(file).replaceFirst("^" + killed, "" + stranger.pid()));
        try (EmbeddedPostgres second =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            assertNotEquals(killed, second.pid());
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
        OwnFiles.remove(data);
    }

    @Test
    void aDatabaseThatOutlivedItsServerIsStoppedAndStartedAnew() throws IOException, SQLException {
        Path data = Places.fresh();
        try (ChildJvm writer =
                ChildJvm.run(Writer.class, data.toString(), Places.programs().toString(), "1")) {
            writer.awaitLine("recorded ");
            long orphan = ChildJvm.postmaster(data);
            writer.kill();
            writer.rest();
            assertTrue(ProcessHandle.of(orphan).orElseThrow().isAlive());
            assertTrue(!rowsIn(data).isEmpty());
            assertTrue(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive).isEmpty());
        }
        OwnFiles.remove(data);
    }

    @Test
    void aDatabaseThatIsKilledUnderItsServerIsStartedAgainByItself() throws Exception {
        Path data = Places.fresh();
        try (EmbeddedPostgres database =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            String url = database.url();
            try (Connection connection = DriverManager.getConnection(url, database.account())) {
                connection.createStatement().execute("create table kept as select 7 as number");
            }
            for (int round = 0; round < 3; round++) {
                long killed = database.pid();
                ChildJvm.killAndAwait(killed);
                try (Connection connection = patiently(url, database.account())) {
                    assertEquals(List.of(List.of("7")), Sql.rows(connection, "select number from kept"));
                }
                assertNotEquals(killed, database.pid());
            }
            long last = database.pid();
            database.close();
            assertTrue(ProcessHandle.of(last).filter(ProcessHandle::isAlive).isEmpty(), "it did not stay closed");
        }
        OwnFiles.remove(data);
    }

    private static Connection patiently(String url, Properties account) throws Exception {
        long late = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                Connection connection = DriverManager.getConnection(url, account);
                Sql.rows(connection, "select 1");
                return connection;
            } catch (SQLException notYet) {
                if (System.nanoTime() > late) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }
}
