package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command energy layers as it is typed. */
final class LayersCommandTest {
    private static final String EXAMPLE = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("examples/energy/layers/two-streets.json")
            .toString();

    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    @Test
    void theExampleIsPlannedWithABoundAndEveryLineAddsUp() {
        assertEquals(0, shell.run("energy", "layers", EXAMPLE, "--json"));
        assertEquals("", shell.complained());
        JsonNode plan = JsonMapper.builder().build().readTree(shell.told());
        double total = plan.get("total").asDouble();
        assertTrue(plan.get("least").asDouble() <= total && plan.get("gap").asDouble() <= 0.005);
        JsonNode layers = plan.get("layers");
        assertEquals(9, layers.size());
        for (JsonNode layer : layers) {
            assertEquals(96, layer.get("exchange_kw").size());
            assertEquals(0, layer.get("missing_kwh").asDouble(), 1e-4);
        }
        // what the valley draws is at least what its streets draw less what its turbine can give
        double turbine =
                layers.get(0).get("sizes").get("mill turbine").get("kw").asDouble() * 0.5;
        for (int t = 0; t < 96; t++) {
            double streets = exchange(layers.get(1), t) + exchange(layers.get(5), t);
            assertTrue(exchange(layers.get(0), t) >= streets - turbine - 1e-4, "step " + t);
        }
    }

    private static double exchange(JsonNode layer, int step) {
        return layer.get("exchange_kw").get(step).asDouble();
    }

    @Test
    void itIsToldForPeople() {
        assertEquals(0, shell.run("energy", "layers", EXAMPLE, "--gap", "0.02"));
        for (String part : List.of("Two streets: ", "No plan costs less than", "Canal Street", "Hill shop")) {
            assertTrue(shell.told().contains(part), part + " in " + shell.told());
        }
    }

    /** A home that uses 2 kW behind a fuse of 1 kW lacks 1 kWh in each of two hours. */
    @Test
    void aLayerThatLacksPowerIsNamed() throws IOException {
        Path small = folder.resolve("small.json");
        Files.writeString(small, """
                {"time": {"steps": 2}, "grid": {"buy": 0.3},
                 "layer": {"id": "valley", "layers": [
                   {"id": "home", "line_kw": 1, "loads": [{"id": "use", "kw": 2}]}]}}""");
        assertEquals(3, shell.run("energy", "layers", small.toString()));
        assertTrue(shell.complained().contains("home lacks 2.0 kWh"), shell.complained());
    }

    @Test
    void problemsAreTold() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, "{\"layer\": {\"id\": \"a\", \"stands_alone\": 3}}");
        assertEquals(2, shell.run("energy", "layers", wrong.toString()));
        assertTrue(shell.complained().contains("What the big grid asks and pays is missing."), shell.complained());
    }
}
