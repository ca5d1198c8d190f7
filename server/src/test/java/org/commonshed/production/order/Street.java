package org.commonshed.production.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.access.Viewer;
import org.commonshed.access.Village;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.Version;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A street of fourteen workshops and a clinic at its end, in the example of Three Springs. Workshop {@code w1} is one kilometre from
 * the clinic, {@code w2} two, and so on; each has one printer that lays down 12 cm³ in an hour and works ten hours from Monday to
 * Friday. A clip takes 6 cm³: half an hour, twenty a day, a hundred a week.
 */
@TestConfiguration
public class Street {
    static final int WORKSHOPS = 14;
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    public static final String CLIP = """
            {"okhv": "OKHv1.0", "title": "Clip (example)", "repo": "https://example.org/clip", "version": "1",
             "license": "CC-BY-SA-4.0", "licensor": "The hill workshop", "documentation_language": "en",
             "function": "Holds a shield at the head.",
             "parts": [{"name": "clip", "tsdc": ["3DP"], "process": "FDM", "material": "PLA", "mass": 8,
               "outer_dimensions": {"width": 60, "depth": 40, "height": 10},
               "manufacturing_params": {"volume_cm3": 6}}]}
            """;

    @Bean
    @Primary
    public Village.HandClock handClock() {
        return new Village.HandClock(MONDAY);
    }

    /** Builds the street. */
    public record Builder(Worlds worlds, Actors actors, Inventory inventory, BringIn bringIn, Library library) {
        public void build() throws IOException {
            worlds.bringIn(Example.KEEPER, Example.read("three-springs").stated());
            actor("clinic", "Clinic (example)", 0);
            for (int i = 1; i <= WORKSHOPS; i++) {
                actor("w" + i, "Workshop " + i + " (example)", i);
                keep(
                        inventory.machines(),
                        Map.ofEntries(
                                Map.entry("actor", "w" + i),
                                Map.entry("machine", "m"),
                                Map.entry("name", "Printer"),
                                Map.entry("process", "fdm"),
                                Map.entry("count", "1"),
                                Map.entry("shape", "box"),
                                Map.entry("x_mm", "200"),
                                Map.entry("y_mm", "200"),
                                Map.entry("z_mm", "200"),
                                Map.entry("materials", "pla"),
                                Map.entry("per_hour", "12"),
                                Map.entry("unit", "cm3"),
                                Map.entry("usd_per_hour", "2"),
                                Map.entry("setup_hours", "0")));
                keep(inventory.workshops(), Map.of("actor", "w" + i, "status", "active", "hours", "Mo-Fr 08:00-18:00"));
            }
            bringIn.keep(
                    Example.KEEPER, BringIn.read("okh-clip.json", CLIP.getBytes(StandardCharsets.UTF_8), read -> {}));
        }

        private void actor(String id, String name, int km) {
            // one kilometre is 1/111.195 of a degree of latitude
            keep(
                    actors.actors(),
                    Map.of(
                            "id",
                            id,
                            "name",
                            name,
                            "kind",
                            "workshop",
                            "neighbourhood",
                            "mill",
                            "lat",
                            String.valueOf(47.5 + km / 111.195),
                            "lon",
                            "8.5"));
        }

        private static void keep(Desk desk, Map<String, String> cells) {
            boolean isThere = cells.containsKey("id")
                    && desk.findById(Example.KEEPER, cells.get("id")).isPresent();
            if (!isThere && desk.count(Example.KEEPER, same(cells)) == 0) {
                assertInstanceOf(Outcome.Done.class, desk.add(Example.KEEPER, cells));
            }
        }

        private static Query same(Map<String, String> cells) {
            return cells.containsKey("id")
                    ? Query.all().where("id", cells.get("id"))
                    : Query.all().where("actor", cells.get("actor"));
        }

        public Version clip() {
            List<Version> found = library.search(Example.KEEPER, "clip", 5);
            assertEquals(1, found.size(), found::toString);
            return found.get(0);
        }
    }

    public static Viewer maker(String actor) {
        return new Viewer(Optional.of(UUID.randomUUID()), actor + " (example)", Set.of(new Viewer.Role.Member(actor)));
    }

    /** Waits until it is so; what happens in the background takes a second or two. */
    public static <T> T soon(Supplier<Optional<T>> question) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it did not come to be");
    }
}
