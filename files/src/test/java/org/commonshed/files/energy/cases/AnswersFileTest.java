package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.first.Assumed;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.files.tree.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers as people write them, and what is told of those that cannot be. */
final class AnswersFileTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."));

    @TempDir
    private Path folder = Path.of("");

    private Read<FirstCase> read(String json) throws IOException {
        Path file = folder.resolve("answers.json");
        Files.writeString(file, json);
        return AnswersFile.read(file);
    }

    private static List<String> told(Read<FirstCase> read) {
        return read.problems().stream()
                .map(issue -> issue.column() + " " + issue.code())
                .sorted()
                .toList();
    }

    @Test
    void theExampleBecomesACase() {
        Read<FirstCase> read = AnswersFile.read(ROOT.resolve("examples/energy/first/canal-street.json"));
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), read.hints());
        EnergyCase energy = read.found().orElseThrow().energy();
        assertEquals(
                List.of("clinic", "fridges and lights", "homes"),
                energy.loads().stream().map(Load::id).toList());
        assertEquals(900 * 0.16, energy.sources().get(0).kw().max(), 1e-9);
        assertEquals(12, energy.survive().hours(), 0);
    }

    @Test
    void whatIsLeftOutIsNothingAndWhatIsStatedCounts() throws IOException {
        Read<FirstCase> read = read("""
                {"latitude": -33, "longitude": 18, "homes": 1, "kwh_per_home_year": 4000, "buy": 0.2,
                 "stated": {"years": 10, "battery_life": 8}}""");
        assertEquals(List.of(), read.problems());
        EnergyCase energy = read.found().orElseThrow().energy();
        assertEquals(List.of(), energy.sources());
        assertEquals(10, energy.finance().years());
        assertEquals(0.03, energy.finance().rate(), 0);
        assertEquals(8, energy.stores().get(0).kwhCost().lifetimeYears(), 0);
        long stated = read.found().orElseThrow().assumptions().stream()
                .filter(one -> one.source() == Assumed.Source.STATED)
                .count();
        assertEquals(2, stated);
        assertTrue(read.found().orElseThrow().assumptions().stream()
                .noneMatch(one -> one.key() == Assumed.PV_YIELD || Double.isNaN(one.value())));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() throws IOException {
        Read<FirstCase> read = read("""
                {"latitude": 95, "homes": 2.5, "buy": 0.1, "sell": 0.2,
                 "critical": [{"name": "pump", "kw": 1, "share": 0.5}, {"name": ""}],
                 "turbine": {"kw": 0}, "stated": {"pv_yield": 1000}}""");
        assertTrue(read.found().isEmpty());
        assertEquals(
                List.of(
                        "critical[0].name bad_use",
                        "critical[1].name bad_use",
                        "homes not_whole",
                        "kwh_per_home_year missing_field",
                        "latitude out_of_range",
                        "longitude missing_field",
                        "sell sell_above_buy",
                        "turbine.kw bad_turbine"),
                told(read));
        assertEquals("stated.pv_yield", read.hints().get(0).column());
        assertEquals(List.of(" not_answers"), told(read("{}")));
        String twice = """
                {"latitude": 1, "longitude": 1, "homes": 1, "kwh_per_home_year": 1, "buy": 1,
                 "critical": [{"name": "homes", "kw": 1}]}""";
        assertEquals(List.of("critical bad_answer"), told(read(twice)));
    }
}
