package org.commonshed.home.lists;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A list of ten thousand comes in without anybody waiting long for it: processor time of the whole server, step by step. */
@HouseTest
@Tag("slow")
@TestPropertySource(properties = "commonshed.test.house=lists")
class ManyRowsTest {
    private static final int ROWS = 10_000;
    private static final double MOST_SECONDS = 30; // a machine that is busy counts its waiting for memory as work
    private static final List<String> KINDS =
            List.of("bakery", "flour mill", "store", "orchard", "dairy farm", "workshop");
    private static final List<String> SYLLABLES = List.of(
            "ar", "bel", "cor", "den", "el", "fin", "gar", "hol", "is", "jor", "kel", "lim", "mor", "nar", "ost");

    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private static String name(Random dice) {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 2; word++) {
            for (int i = 0; i < 3; i++) {
                name.append(SYLLABLES.get(dice.nextInt(SYLLABLES.size())));
            }
            name.append(' ');
        }
        return name.toString();
    }

    /** Made-up names, so that few are alike by chance; every hundredth row is said twice. */
    private static String list(Random dice) {
        StringBuilder list = new StringBuilder("name,kind,lat,lon,telephone,soil\n");
        String last = "";
        for (int i = 0; i < ROWS; i++) {
            String kind = KINDS.get(dice.nextInt(KINDS.size()));
            String row = name(dice) + kind + "," + kind + "," + (47.4 + dice.nextDouble() * 0.2) + ","
                    + (8.4 + dice.nextDouble() * 0.2) + ",+41 44 1" + (100000 + i) + ",loam\n";
            list.append(i % 100 == 99 ? last : row);
            last = row;
        }
        return list.toString();
    }

    private <T> T timed(String step, Supplier<T> work) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();
        T done = work.get();
        seconds.put(step, (machine.getProcessCpuTime() - before) / 1e9);
        return done;
    }

    /** Reads the page that tells how far it is until that leads on. */
    private static Reader.Seen waited(Reader reader, Reader.Seen begun) {
        Reader.Seen seen = begun;
        String progress = begun.location();
        while (progress.startsWith("/underway/")
                && (seen.status() == 200 || seen.location().equals(progress))) {
            seen = reader.get(progress);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return seen;
    }

    @Test
    void nobodyWaitsLong() throws IOException {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        Reader reader = new Reader(port).asKeeper(data);
        reader.get("/bring-in");
        byte[] list = list(new Random(20260929)).getBytes(StandardCharsets.UTF_8);
        Reader.Seen sent = timed(
                "looked through", () -> waited(reader, reader.send("/bring-in", "many.csv", list, Map.of("list", ""))));
        String address = sent.location().replaceFirst("/columns$", "");
        timed("columns", () -> reader.get(address + "/columns"));
        timed("rows", () -> reader.get(address));
        timed(
                "rest",
                () -> reader.post(
                        address + "/rest",
                        "kind",
                        "store",
                        "same",
                        "fill",
                        "perhaps",
                        "two",
                        "far",
                        "out",
                        "others",
                        "keep"));
        timed("rows again", () -> reader.get(address));
        Reader.Seen kept = timed("kept", () -> waited(reader, reader.post(address + "/keep")));
        assertEquals(302, kept.status(), kept.text());
        timed("shown", () -> reader.follow(kept));
        System.out.println(seconds);
        long count = actors.actors().count(KEEPER, Query.all());
        assertTrue(count > ROWS * 0.98 && count < ROWS + 8, count + " actors");
        double all = seconds.values().stream().mapToDouble(each -> each).sum();
        assertTrue(all < MOST_SECONDS, all + " s of processor: " + seconds);
    }
}
