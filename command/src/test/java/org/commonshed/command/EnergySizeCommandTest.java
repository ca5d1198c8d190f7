package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonshed.command.shell.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code energy size} says, of a case whose answer is arithmetic. */
final class EnergySizeCommandTest {
    private static final String SUN =
            "[0, 0, 0, 0, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0," + " 0, 0, 0, 0, 0]";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String json, String... more) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(file, json);
        Screen screen = new Screen(stream(out), stream(err), false, false);
        String[] words = new String[3 + more.length];
        words[0] = "energy";
        words[1] = "size";
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return Main.run(screen, words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLoadFromTheGridCostsWhatItUses() throws IOException {
        Path page = folder.resolve("plan.html");
        Path model = folder.resolve("model.mps");
        String json = "{\"case\": \"Home\", \"time\": {\"steps\": 48}, \"loads\": [{\"id\": \"home\", \"kw\": 2}],"
                + " \"grid\": {\"buy\": 0.5}}";
        assertEquals(0, run(json, "--html", page.toString(), "--mps", model.toString()));
        assertTrue(said().startsWith("Home: 48"), said());
        assertTrue(Files.readString(page).contains("power-used"));
        assertTrue(Files.readString(model).contains("ENDATA"));
    }

    @Test
    void jsonHoldsSizesCostsAndSeries() throws IOException {
        String json =
                "{\"time\": {\"steps\": 2}, \"loads\": [{\"id\": \"home\", \"kw\": [1, 3]}], \"grid\": {\"buy\": 1}}";
        assertEquals(0, run(json, "--json"));
        assertTrue(said().replaceAll("\\s", "").contains("\"bought\":[1.0,3.0]"), said());
    }

    @Test
    void problemsAreToldWithTheirPlace() throws IOException {
        assertEquals(2, run("{\"loads\": [{\"id\": \"home\"}]}"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("loads[0].kw"));
    }

    /** A roof of 4 kW yields 16.8 kWh a day and the night takes what 20 kWh hold: two days without grid need more. */
    @Test
    void wishesThatCannotBeHadTogetherAreNamedWithWaysOut() throws IOException {
        String json = "{\"time\": {\"steps\": 168}, \"loads\": [{\"id\": \"homes\", \"kw\": 2}],"
                + " \"sources\": [{\"id\": \"roof\", \"kind\": \"pv\", \"kw\": {\"max\": 4}, \"cost_per_kw_year\": 75,"
                + " \"kw_per_kw\": {\"repeat\": " + SUN + "}}],"
                + " \"stores\": [{\"id\": \"battery\", \"kwh\": {\"max\": 20}, \"cost_per_kwh_of_size_year\": 30}],"
                + " \"grid\": {\"buy\": 0.3}, \"outages\": [{\"start_step\": 60, \"hours\": 48,"
                + " \"must_serve_hours\": 48}]}";
        assertEquals(3, run(json));
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("battery holds at most 20 kWh."), told);
        assertTrue(told.contains("48 hours."), told);
        assertTrue(told.contains("if battery may hold 6"), told);
    }
}
