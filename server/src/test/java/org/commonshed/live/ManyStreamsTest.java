package org.commonshed.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.place.Places;
import org.commonshed.planning.Example;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two hundred pages listen at once: what that costs, and how soon all of them know of a change. */
final class ManyStreamsTest {
    private static final int STREAMS = 200;
    private static final int PEOPLE = 40;
    private static final int ROUNDS = 5;

    /** Server and listeners are in one process here, so this bounds both together. */
    private static final double MOST_KB_EACH = 200;

    @Test
    void twoHundredPagesAreToldWithoutAThreadForEach() throws Exception {
        try (ConfigurableApplicationContext house = TestHouse.open()) {
            int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<Browser> people = people(house);
            change(house);
            long before = usedKb();
            int threads = Thread.activeCount();
            List<Listening> open = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                Listening stream = Listening.open(port, people.get(i % PEOPLE), "/live?of=places+needs+notices", "");
                assertEquals(200, stream.status());
                assertEquals("event: begun", stream.await("event:"));
                open.add(stream);
            }
            assertEquals(STREAMS, house.getBean(Streams.class).count());
            double each = (usedKb() - before) / (double) STREAMS;
            int more = Thread.activeCount() - threads;
            List<Long> millis = told(house, open);
            System.out.printf(
                    "%d streams: %.0f kB each with the listener, %d threads more; from change to event %d ms (median),"
                            + " %d ms (95 %%), %d ms (last)%n",
                    STREAMS,
                    each,
                    more,
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() * 95 / 100),
                    millis.get(millis.size() - 1));
            assertTrue(each < MOST_KB_EACH, each + " kB for each");
            assertTrue(more < STREAMS / 4, more + " threads more");
            assertTrue(millis.get(millis.size() / 2) < 5_000, "half knew after " + millis.get(millis.size() / 2));
            open.forEach(Listening::close);
        }
    }

    private static List<Browser> people(ConfigurableApplicationContext house) {
        Guests guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        List<Browser> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(guests.as(guests.add("Person " + i, new Viewer.Role.Neighbour("mead"))));
        }
        return people;
    }

    private static void change(ConfigurableApplicationContext house) {
        String id = "a" + UUID.randomUUID().toString().substring(0, 8);
        house.getBean(Places.class)
                .places()
                .add(Example.KEEPER, Map.of("id", id, "name", "Hill " + id, "kind", "neighbourhood"));
    }

    /** Milliseconds from the return of the change to the event, sorted, over several changes. */
    private static List<Long> told(ConfigurableApplicationContext house, List<Listening> open)
            throws InterruptedException, ExecutionException {
        ExecutorService readers = Executors.newFixedThreadPool(STREAMS);
        List<Long> all = new ArrayList<>();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Long>> waiting = new ArrayList<>();
                for (Listening stream : open) {
                    waiting.add(readers.submit(() -> {
                        assertEquals("data: places", stream.await("data: p"));
                        return System.nanoTime();
                    }));
                }
                change(house);
                long changed = System.nanoTime();
                for (Future<Long> told : waiting) {
                    all.add((told.get() - changed) / 1_000_000);
                }
            }
        } finally {
            readers.shutdownNow();
        }
        Long[] sorted = all.toArray(Long[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }

    private static long usedKb() throws InterruptedException {
        Runtime machine = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return (machine.totalMemory() - machine.freeMemory()) / 1024;
    }
}
