package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command energy first as it is typed. */
final class FirstCommandTest {
    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    private int run(String more, String... options) throws IOException {
        Path file = folder.resolve("answers.json");
        Files.writeString(file, """
                {"name": "Two homes", "latitude": 45, "longitude": 7, "homes": 2, "kwh_per_home_year": 3000, "buy": 0.3%s}""".formatted(more));
        String[] words = new String[3 + options.length];
        System.arraycopy(new String[] {"energy", "first", file.toString()}, 0, words, 0, 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return shell.run(words);
    }

    /** Without a roof all is bought: 6,000 kWh at 0.3, in twenty years without growth and discount. */
    @Test
    void whatIsBoughtFollowsByArithmetic() throws IOException {
        String stated = ", \"discount_rate\": 0, \"stated\": {\"years\": 20, \"electricity_growth\": 0}";
        assertEquals(0, run(stated, "--json"));
        JsonNode told = JsonMapper.builder().build().readTree(shell.told());
        assertEquals(6000 * 0.3 * 20, told.get("plan").get("total").asDouble(), 0.1);
        JsonNode first = told.get("assumed").get(0);
        assertEquals("pv_cost", first.get("key").asString());
        assertTrue(first.get("source").asString().contains("REopt"));
    }

    @Test
    void theUsualIsListedWithItsSource() throws IOException {
        assertEquals(0, run(""));
        assertTrue(shell.told().contains("pv_degradation         0.005 /year"), shell.told());
        assertTrue(shell.told().contains("roof_tilt              30 degrees               our choice"), shell.told());
    }
}
