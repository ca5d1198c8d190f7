package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.files.tree.Read;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases as people write them, and what is told of those that cannot be read. */
final class CaseFileTest {
    private static final Path DOCS =
            Path.of(System.getProperty("commonshed.root", ".."), "docs/reference/energy-case.md");

    @TempDir
    private Path folder = Path.of("");

    /** The indented blocks of the reference that are objects. */
    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : Files.readAllLines(DOCS)) {
            if (line.startsWith("    ") && (line.startsWith("    {") || !block.isEmpty())) {
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                examples.add(block.toString());
                block.setLength(0);
            }
        }
        return examples;
    }

    @Test
    void everyExampleOfTheReferenceIsRead() throws IOException {
        List<String> examples = examples();
        assertEquals(3, examples.size());
        for (String example : examples) {
            Cases.sound(folder, example);
        }
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
        String json = """
                {"time": {"start": "yesterday", "steps_per_hour": 7, "steps": 4},
                 "loads": [{"id": "a", "bus": "steam", "kw": [1, 2, 3]}, {"id": "a", "kw": "nothing"}],
                 "sources": [{"kw": {"min": 5, "max": 3}, "kw_per_kw": {"file": "away.csv", "column": "x"}}],
                 "stores": [{"id": "s", "start": "full", "charge_efficiency": 1.2}],
                 "grid": {"buy": [{"per_kwh": 1, "up_to_kwh": 5}], "demand": [{"per_kw": [1, 2]}]},
                 "outages": [{"start_step": 9}], "oops": 1}""";
        Read<EnergyCase> read = Cases.read(folder, json);
        assertTrue(read.found().isEmpty());
        List<String> found = read.problems().stream()
                .map(issue -> issue.column() + " " + issue.code())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        " missing_file",
                        "grid.buy bad_tier",
                        "grid.demand[0].per_kw wrong_length",
                        "loads[0].bus unknown_bus",
                        "loads[0].kw wrong_length",
                        "loads[1].id twice",
                        "loads[1].kw unknown_series",
                        "outages[0].hours missing_field",
                        "outages[0].start_step bad_step",
                        "sources[0].id missing_field",
                        "sources[0].kw.max bad_size",
                        "stores[0].charge_efficiency out_of_range",
                        "stores[0].start bad_level",
                        "time.start bad_time",
                        "time.steps_per_hour bad_step"),
                found);
        assertTrue(read.problems().stream().noneMatch(issue -> issue.sentence().isBlank()));
        List<String> spanish = read.problems().stream()
                .map(issue -> issue.told(Locale.forLanguageTag("es")))
                .toList();
        assertTrue(spanish.contains("“steam” no es ninguna de las barras. Hay: electricity."), spanish.toString());
        assertTrue(spanish.contains("charge_efficiency es 1.2. Es más que 0 y como mucho 1."), spanish.toString());
        assertTrue(spanish.contains("max es menor que min. min y existing son como mucho max."), spanish.toString());
        assertEquals(
                List.of("oops unknown_field"),
                read.hints().stream()
                        .map(Issue::column)
                        .map(column -> column + " unknown_field")
                        .toList());
    }

    @Test
    void aLeapYearIsNamedWhereADayIsMissing() throws IOException {
        String json =
                "{\"time\": {\"start\": \"2020-01-01\"}, \"loads\": [{\"id\": \"a\", \"kw\": {\"file\": \"l.txt\"}}]}";
        Files.writeString(folder.resolve("l.txt"), "1\n".repeat(8760));
        Issue issue = Cases.read(folder, json).problems().get(0);
        assertEquals("wrong_length", issue.code());
        assertTrue(issue.mend().contains("leap year"), issue.mend());
    }

    @Test
    void aSeriesMadeOfItselfIsRefused() throws IOException {
        String json = """
                {"series": {"a": {"of": "b"}, "b": {"of": "a", "times": 2}}, "loads": [{"id": "x", "kw": "a"}]}""";
        assertEquals(
                "unknown_series", Cases.read(folder, json).problems().get(0).code());
    }

    @Test
    void whatIsPaidOnceNeedsYears() throws IOException {
        String json = """
                {"loads": [{"id": "x", "kw": 1}],
                 "sources": [{"id": "roof", "kw_per_kw": 0.1, "cost_per_kw": 1000}]}""";
        assertEquals("no_finance", Cases.read(folder, json).problems().get(0).code());
    }

    @Test
    void aScenarioReplacesSeriesByName() throws IOException {
        EnergyCase energy = Cases.sound(folder, """
                {"time": {"steps": 2}, "series": {"use": 1}, "loads": [{"id": "x", "kw": "use"}],
                 "scenarios": [{"id": "low", "probability": 0.25},
                               {"id": "high", "probability": 0.75, "replace": {"use": [2, 3]}}]}""");
        assertEquals(1, energy.years().get(0).change().loads().get(0).kw().at(1), 0);
        assertEquals(3, energy.years().get(1).change().loads().get(0).kw().at(1), 0);
    }
}
