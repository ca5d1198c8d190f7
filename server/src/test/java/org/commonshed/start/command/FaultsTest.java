package org.commonshed.start.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonshed.access.Browser;
import org.commonshed.start.ChildJvm;
import org.commonshed.start.Places;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The world fails under a running server: it says so in a sentence, loses nothing, and goes on by itself. */
@Tag("kill")
final class FaultsTest {
    /** How long the database is away; for a whole minute, {@code -Dcommonshed.gone.seconds=60}. */
    private static final int GONE_SECONDS = Integer.getInteger("commonshed.gone.seconds", 8);

    private static final int PATIENCE_SECONDS = 60;
    /** A page waits for a connection for five seconds, and a slow machine needs some more. */
    private static final long LONGEST_ANSWER_SECONDS = 15;

    private static final int MOST_THREADS_MORE = 60;
    private static final int READERS = 30;
    private static final int MEGABYTE = 1 << 20;

    private final Path place = Places.fresh();

    @AfterEach
    void remove() throws IOException {
        OwnFiles.remove(place);
    }

    private static boolean runs(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    /** A small disk of its own, as only root can make one: the database refuses the root of a user namespace. */
    private Path mountDisk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(place.resolve("disk"));
        boolean isMounted = ServerAccount.isRoot()
                && runs("mount", "-t", "tmpfs", "-o", "size=420m,mode=711", "commonshed-test", disk.toString());
        assumeTrue(isMounted, "only root can mount a small disk, so a full one is not tried here");
        return disk;
    }

    /** Leaves so many bytes free. */
    private static void fill(Path disk, long left) throws IOException {
        Path filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            byte[] piece = new byte[64 << 10];
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(piece);
            }
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("No space"), full.toString());
        }
    }

    private static void assertSaysFull(Browser.Answer answer) {
        assertEquals(507, answer.status(), answer.text());
        assertTrue(answer.text().contains("The disk is full."), answer.text());
    }

    @Test
    void aFullDiskRefusesInAClearWordAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = mountDisk();
        try (OwnServer server = new OwnServer(disk.resolve("data"))) {
            for (int i = 0; i < 20; i++) {
                server.add();
            }
            assertEquals(20, server.kept());
            fill(disk, 60L * MEGABYTE);
            assertSaysFull(server.add());
            server.assertKept(); // reading goes on

            fill(disk, 0);
            ChildJvm.killAndAwait(ChildJvm.postmaster(disk.resolve("data"))); // it cannot start without any room
            Browser.Answer none = server.browser().get("/places");
            assertTrue(none.status() == 200 || none.text().contains("The disk is full."), none.status() + none.text());
            Thread.sleep(6_000);
            Files.delete(disk.resolve("filler"));
            server.awaitKeeping(PATIENCE_SECONDS);
            server.assertKept();

            withoutReserve(disk, server);
        } finally {
            runs("umount", "-l", disk.toString());
        }
    }

    /** The database itself runs out of room, as when another program fills the disk within a moment. */
    private static void withoutReserve(Path disk, OwnServer server) throws Exception {
        Files.writeString(disk.resolve("data/commonshed.properties"), "commonshed.disk.reserve-mb=0\n");
        server.stopAndOpen();
        fill(disk, 0);
        Browser.Answer last = server.add();
        for (int i = 0; i < 5_000 && last.status() == 302; i++) {
            last = server.add();
        }
        assertTrue(
                last.text().contains("The disk is full.") || last.text().contains("The database does not answer."),
                last.status() + last.text());
        int before = server.kept();
        assertTrue(before > 21, before + " were kept before there was no room at all");
        for (int i = 0; i < 5; i++) {
            int status = server.add().status();
            assertTrue(status == 302 || status == 503 || status == 507, status + " is no clear word");
        }
        Files.delete(disk.resolve("filler"));
        server.awaitKeeping(PATIENCE_SECONDS);
        server.assertKept();
    }

    @Test
    void aDatabaseThatStandsStillIsToldSoonAndPilesNothingUp() throws Exception {
        try (OwnServer server = new OwnServer(place.resolve("data"))) {
            server.add();
            long threads = threads(server);
            ProcessHandle postmaster =
                    ProcessHandle.of(ChildJvm.postmaster(place.resolve("data"))).orElseThrow();
            // told one after the other, as a new one may be begun meanwhile
            signal("STOP", Stream.of(postmaster));
            signal("STOP", postmaster.descendants());
            Thread.sleep(1_000); // what was at rest for a while is looked at before it is used
            assertAllToldSoon(server);
            assertTrue(threads(server) < threads + MOST_THREADS_MORE, threads + " threads have become more");
            Thread.sleep(TimeUnit.SECONDS.toMillis(Math.max(0, GONE_SECONDS - 8)));
            signal("CONT", Stream.concat(Stream.of(postmaster), postmaster.descendants()));
            server.awaitKeeping(PATIENCE_SECONDS);
            server.assertKept();
        }
    }

    @Test
    void aDatabaseThatIsGoneForAWhileIsToldAndComesBackByItself() throws Exception {
        Path data = place.resolve("data");
        try (OwnServer server = new OwnServer(data)) {
            server.add();
            Path settings = data.resolve("db/postgresql.conf");
            Path away = data.resolve("postgresql.conf-away");
            long postmaster = ChildJvm.postmaster(data);
            Files.move(settings, away); // it does not start without
            ChildJvm.killAndAwait(postmaster);
            assertAllToldSoon(server);
            Thread.sleep(TimeUnit.SECONDS.toMillis(GONE_SECONDS));
            assertEquals(503, server.browser().get("/places").status());
            Files.move(away, settings);
            server.awaitKeeping(PATIENCE_SECONDS);
            server.assertKept();
        }
    }

    private static void signal(String name, Stream<ProcessHandle> processes) throws Exception {
        for (ProcessHandle each : processes.toList()) {
            runs("sh", "-c", "kill -" + name + " " + each.pid());
        }
    }

    private static long threads(OwnServer server) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", "" + server.pid(), "task"))) {
            return tasks.count();
        }
    }

    /** Many read at once, in other languages too; all are told, and soon. */
    private static void assertAllToldSoon(OwnServer server) throws Exception {
        List<Callable<Browser.Answer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(() -> server.browser().get("/places"));
        }
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            for (Future<Browser.Answer> each : pool.invokeAll(readers)) {
                Browser.Answer answer = each.get();
                assertEquals(503, answer.status(), answer.text());
                assertTrue(answer.text().contains("The database does not answer."), answer.text());
                assertEquals("5", answer.header("retry-after"));
            }
        } finally {
            pool.shutdownNow();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertTrue(seconds <= LONGEST_ANSWER_SECONDS, "readers were told after " + seconds + " s");
    }
}
