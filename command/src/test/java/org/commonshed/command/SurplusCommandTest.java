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

/** The command energy surplus as it is typed, on a day whose hours follow by arithmetic. */
class SurplusCommandTest {
    /** 20 kW of panels at 10, 11 and 12 o'clock, of which 5 kW are used: 15 kWh an hour are over; 10 kW may be sold. */
    private static final String NOON = """
            {"case": "noon", "currency": "EUR", "time": {"start": "2025-06-01", "steps": 48},
             "loads": [{"id": "homes", "kw": 5}],
             "sources": [{"id": "roof", "kind": "pv", "kw": 20,
               "kw_per_kw": {"repeat": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}}],
             "grid": {"buy": 0.3, "sell": 0.06, "sell_limit_kw": 10}}""";

    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    private String file() throws IOException {
        return Files.writeString(folder.resolve("noon.json"), NOON).toString();
    }

    private JsonNode june(String... words) {
        assertEquals(0, shell.run(words), shell.complained());
        return JsonMapper.builder().build().readTree(shell.told()).get("months").get(5);
    }

    /** Three hours of 15 kWh on two days are 90; a mill of 20 kW for three hours is covered by three quarters. */
    @Test
    void theSunAtNoonIsTold() throws IOException {
        JsonNode june = june("energy", "surplus", file(), "--json", "--machine", "mill=20,3");
        assertEquals(90, june.get("kwh").doubleValue(), 1e-3);
        assertEquals(15, june.get("mean_day_kwh").get(11).doubleValue(), 1e-4);
        assertEquals(0, june.get("mean_day_kwh").get(13).doubleValue(), 1e-4);
        JsonNode mill = june.get("machines").get(0);
        assertEquals(10, mill.get("from").intValue());
        assertEquals(13, mill.get("to").intValue());
        assertEquals(0.75, mill.get("covered_share").doubleValue(), 1e-4);
        assertEquals(45, june.get("most_kwh_a_day").doubleValue(), 1e-3);
    }

    @Test
    void whatIsSoldCanStaySold() throws IOException {
        JsonNode june = june("energy", "surplus", file(), "--json", "--sold-stays-sold");
        assertEquals(30, june.get("kwh").doubleValue(), 1e-3); // 5 kW of each of three hours on two days
    }

    @Test
    void theScreenSaysItInWords() throws IOException {
        assertEquals(0, shell.run("energy", "surplus", file(), "--machine", "mill=20,3"), shell.complained());
        assertTrue(shell.told().contains("noon: the sun leaves over 90 kWh a year."), shell.told());
        assertTrue(shell.told().contains("mill: between 10:00 and 13:00; the sun covers 75 % of it."), shell.told());
    }

    @Test
    void aMachineThatIsNoneIsRefused() throws IOException {
        for (String machine : new String[] {"mill", "mill=20", "mill=20,25", "mill=20,x", "=20,3"}) {
            assertEquals(64, shell.run("energy", "surplus", file(), "--machine", machine), machine);
            assertTrue(shell.complained().contains("write its name, its power and its hours a day"), machine);
        }
    }
}
