package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.files.tree.Read;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of layers as people write them, and what is told of those that cannot be read. */
final class LayeredFileTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."));

    @TempDir
    private Path folder = Path.of("");

    private Read<LayeredCase> read(String json) throws IOException {
        Path file = folder.resolve("layers.json");
        Files.writeString(file, json);
        return LayeredFile.read(file);
    }

    @Test
    void theExampleOfTheReferenceIsReadAsItSays() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/energy-layers.md"));
        String json = page.substring(page.indexOf("    {\"case\""), page.indexOf("## The whole"));
        Read<LayeredCase> read = read(json);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.hints());
        LayeredCase layered = read.found().orElseThrow();
        assertEquals(
                List.of("valley", "street", "roof", "neighbour", "farm"),
                layered.root().all().map(Layer::id).toList());
        Layer street = layered.root().children().get(0);
        assertEquals(List.of(17), street.island().starts());
        assertEquals(6, street.island().hours(), 0);
        assertEquals(20, street.lineKw(), 0);
        assertEquals(
                0.3 * 1.4, street.children().get(0).loads().get(0).criticalKw().at(19), 1e-12);
        assertEquals(
                2 * 1.4, layered.root().children().get(1).loads().get(0).kw().at(43), 1e-12);
        assertEquals(0.06, layered.trade().sellPerKwh().at(3), 0);
        assertEquals(
                List.of(),
                LayeredFile.read(ROOT.resolve("examples/energy/layers/two-streets.json"))
                        .problems());
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
        Read<LayeredCase> read = read("""
                {"time": {"steps": 4}, "grid": {"buy": 0.1, "sell": [0, 0, 0.2, 0]},
                 "finance": {"years": 10, "budget": 5},
                 "layer": {"id": "a", "layers": [
                   {"id": "a", "loads": [{"id": "l", "kw": 1, "shift": {"out": 1, "in": 1}}]},
                   {"line_kw": 5, "stands_alone": {"start_steps": [9]},
                    "stores": [{"id": "s", "kwh": {"least_if_built": 2}}]}]}}""");
        assertTrue(read.found().isEmpty());
        List<String> found = read.problems().stream()
                .map(issue -> issue.column() + " " + issue.code())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "finance.budget not_in_layers",
                        "grid.sell sell_above_buy",
                        "layer.layers[0].id twice",
                        "layer.layers[0].line_kw missing_field",
                        "layer.layers[0].loads[0].shift not_in_layers",
                        "layer.layers[1].id missing_field",
                        "layer.layers[1].stands_alone.hours missing_field",
                        "layer.layers[1].stands_alone.start_steps bad_step",
                        "layer.layers[1].stores[0].kwh.least_if_built not_in_layers"),
                found);
        for (Issue issue : read.problems()) {
            assertTrue(issue.line() > 0 && !issue.toString().isBlank());
        }
    }

    @Test
    void whatIsTooMuchOrNoCaseIsRefused() throws IOException {
        assertEquals("not_a_case", read("[]").problems().get(0).code());
        StringBuilder deep = new StringBuilder("{\"grid\": {\"buy\": 1}, \"time\": {\"steps\": 1}, \"layer\": ");
        for (int i = 0; i < 7; i++) {
            deep.append("{\"id\": \"l").append(i).append("\", \"line_kw\": 1, \"layers\": [");
        }
        deep.append("]}".repeat(7)).append('}');
        assertEquals("too_many", read(deep.toString()).problems().get(0).code());
        StringBuilder many = new StringBuilder("{\"grid\": {\"buy\": 1}, \"layer\": {\"id\": \"r\", \"layers\": [");
        for (int i = 0; i < 200; i++) {
            many.append(i > 0 ? "," : "").append("{\"id\": \"h").append(i).append("\", \"line_kw\": 1}");
        }
        List<Issue> problems = read(many + "]}}").problems();
        assertEquals(
                List.of("time too_many"),
                problems.stream().map(i -> i.column() + " " + i.code()).toList());
    }
}
