package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonshed.access.Browser;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Places;
import org.commonshed.start.database.EmbeddedPostgres;
import org.commonshed.start.database.KillTest;
import org.commonshed.start.database.Sql;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole server is killed while several people add places on its pages, or the database under it, or both. What a page
 * said was kept is there afterwards, with who did it, and nothing by halves. For 200 kills and at least 100,000 kept:
 * {@code -Dcommonshed.kill.rounds=200 -Dcommonshed.kill.writes=500 -Dcommonshed.kill.writers=4}, and quicker with
 * {@code -Dcommonshed.kill.launcher=../commonshed}.
 */
@Tag("kill")
final class HouseKillTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final int WRITERS = Integer.getInteger("commonshed.kill.writers", 2);
    /** How many are kept in a round, at the least, before anything is killed. */
    private static final int WRITES = Integer.getInteger("commonshed.kill.writes", 1);

    /** When it is to end before all rounds are done; it says how many were. */
    private static final long MOST_MINUTES = Long.getLong("commonshed.kill.minutes", 24 * 60);

    /** With a built Commonshed, its command, which starts in less time. */
    private static final String LAUNCHER = System.getProperty("commonshed.kill.launcher", "");

    private final Random random = new Random(KillTest.SEED);
    private final Path data = Places.fresh().resolve("data");
    private final Set<String> kept = new HashSet<>();
    private final AtomicInteger next = new AtomicInteger();

    private ChildJvm server;
    private int port;
    private Browser browser;
    private volatile boolean isWriting;

    /** What is killed. */
    private enum Victim {
        SERVER,
        DATABASE,
        BOTH
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        OwnFiles.remove(data.getParent());
    }

    @Test
    void whatAPageSaidWasKeptIsThereAfterEveryKill() throws Exception {
        System.out.println(KillTest.ROUNDS + " kills of the server and its database under " + WRITERS
                + " writers; seed " + KillTest.SEED);
        open();
        claim();
        long late = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        int round = 0;
        for (; round < KillTest.ROUNDS && System.nanoTime() < late; round++) {
            Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
            isWriting = true;
            List<Thread> writers = begin();
            awaitMore(WRITES);
            Thread.sleep(random.nextInt(300));
            kill(victim);
            if (victim == Victim.DATABASE) {
                awaitMore(1); // nobody has to do anything
                isWriting = false;
            }
            for (Thread writer : writers) {
                writer.join();
            }
            if (victim != Victim.DATABASE) {
                open();
            }
            tell(round);
        }
        server.stop();
        compare();
        System.out.println(round + " kills, " + kept.size() + " kept, 0 lost");
    }

    private void open() throws IOException {
        server = LAUNCHER.isEmpty()
                ? ChildJvm.run(Main.class, "serve", "--data", data.toString(), "--port", "0")
                : ChildJvm.launched(LAUNCHER, "serve", "--data", data.toString(), "--port", "0");
        String line = server.awaitLine("Commonshed is open at http://127.0.0.1:");
        Thread reader = new Thread(server::rest, "reader"); // else it waits for somebody to read its log
        reader.setDaemon(true);
        reader.start();
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        Browser anew = new Browser(port);
        if (browser != null) {
            anew.cookies().putAll(browser.cookies());
        }
        browser = anew;
    }

    private void claim() throws IOException {
        browser.get("/claim");
        String word = Files.readString(data.resolve("claim-word")).strip();
        assertEquals(
                302,
                browser.post("/claim", "code", word, "name", "Maren", "passphrase", "rain oak mill fox")
                        .status());
    }

    private List<Thread> begin() {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Browser own = new Browser(port);
            own.cookies().putAll(browser.cookies());
            Thread writer = new Thread(() -> write(own), "writer " + i);
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    /** Place after place, until nobody answers any more or somebody says stop. */
    private void write(Browser own) {
        boolean isForm = false;
        while (isWriting) {
            try {
                isForm = isForm || own.get("/tables/places/add").status() == 200;
                String name = "Place " + next.incrementAndGet();
                Browser.Answer answer = own.post("/tables/places/add", "c.name", name, "c.kind", "neighbourhood");
                if (answer.status() == 302 && answer.location().contains("done=")) {
                    synchronized (kept) {
                        kept.add(name);
                        kept.notifyAll();
                    }
                }
            } catch (IllegalStateException gone) {
                if (!ProcessHandle.of(server.pid()).map(ProcessHandle::isAlive).orElse(false)) {
                    return;
                }
            }
        }
    }

    /** Waits until so many more are kept; each of them within the patience of the test. */
    private void awaitMore(int many) throws InterruptedException {
        synchronized (kept) {
            int wanted = kept.size() + many;
            int last = -1;
            long late = 0;
            while (kept.size() < wanted) {
                if (kept.size() != last) {
                    last = kept.size();
                    late = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                }
                assertTrue(System.nanoTime() < late, "nothing was kept for a minute; seed " + KillTest.SEED);
                kept.wait(1000);
            }
        }
    }

    private void tell(int round) {
        if ((round + 1) % 20 == 0) {
            System.out.println("after " + (round + 1) + " kills " + kept.size() + " are kept");
        }
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        if (victim != Victim.SERVER) {
            ChildJvm.killAndAwait(ChildJvm.postmaster(data));
        }
        if (victim != Victim.DATABASE) {
            server.kill();
            server.await();
        }
    }

    private void compare() throws SQLException {
        try (EmbeddedPostgres database =
                        EmbeddedPostgres.begin(data, Places.programs()).awaitReady();
                Connection connection = DriverManager.getConnection(database.url(), database.account())) {
            Set<String> there = new HashSet<>();
            Sql.rows(connection, "select name from place_place").forEach(row -> there.add(row.get(0)));
            Set<String> lost = new TreeSet<>(kept);
            lost.removeAll(there);
            assertEquals(Set.of(), lost, "seed " + KillTest.SEED);
            String count = "" + there.size();
            assertEquals(count, one(connection, "select count(*) from place_place"), "twice the same place");
            assertEquals(count, one(connection, "select count(*) from keeping_act where deed = 'places.added'"));
            assertEquals(count, one(connection, """
                            select count(*) from keeping_change c join keeping_act a
                              on a.bioregion = c.bioregion and a.id = c.act
                            join place_place p on p.row_id = c.row_id
                            where a.deed = 'places.added' and a.person is not null"""));
        }
    }

    private static String one(Connection connection, String question) throws SQLException {
        return Sql.rows(connection, question).get(0).get(0);
    }
}
