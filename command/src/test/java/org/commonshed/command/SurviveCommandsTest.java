package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands energy pv and energy survive as they are typed; published cases to their last digit. */
class SurviveCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    private JsonNode json(String command, String text, int code, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), text);
        String[] words = new String[more.length + 4];
        List.of("energy", command, file.toString(), "--json").toArray(words);
        System.arraycopy(more, 0, words, 4, more.length);
        assertEquals(code, shell.run(words), shell.complained());
        return JsonMapper.builder().build().readTree(shell.told());
    }

    private static double share(JsonNode root, int hours) {
        return Math.rint(root.get("survival").get(hours).doubleValue() * 1e4) / 1e4;
    }

    private static Path shared(String name) {
        String shared = System.getProperty("commonshed.shared", "");
        Path path = Path.of(shared, "data", name);
        assumeTrue(
                !shared.isEmpty() && Files.exists(path),
                "left out: no data/" + name + " in the folder of -Dcommonshed.shared");
        return path;
    }

    /** NREL, REopt_API, resilience_stats/tests: photovoltaics and a battery. */
    private static String building(String more) {
        Path data = shared("outage-survival");
        return """
                {"case": "building", "time": {"start": "2017-01-01", "steps": 8760},
                 "loads": [{"id": "site", "kw": {"file": "%s/Load.txt"}}],
                 "sources": [{"id": "roof", "kind": "pv", "kw": 408.129,
                   "kw_per_kw": {"file": "%s/offline_pv_prod_factor.txt"}}],
                 "stores": [{"id": "battery", "kwh": 616.119, "kw": 101.605, "charge_efficiency": 0.829}],
                 %s "survive": {"stored_kwh": {"file": "%s/StoredEnergy.txt"}}}""".formatted(data, data, more, data);
    }

    @Test
    void aBuildingLastsAsLongAsPublished() throws IOException {
        JsonNode root = json("survive", building(""), 0);
        assertEquals(78, root.get("most_hours").doubleValue());
        assertEquals(10.23, root.get("mean_hours").doubleValue(), 0.005);
        assertEquals(0.8486, share(root, 1));
        assertEquals(0.1308, share(root, 24));
        assertEquals(0.0001, share(root, 78));
        assertEquals(8760 - 1146, root.get("certificate").get("failed").intValue());
        assertEquals(12, root.get("survival_by_month").size());
        assertEquals(24, root.get("survival_by_hour_of_day").size());
    }

    @Test
    void withAGeneratorByBothReadingsOfItsTank() throws IOException {
        String diesel = """
                "generators": [{"id": "diesel", "kw": 200, "fuel":
                  {"units_per_kwh": 0.0648, "units_per_hour": 0.0067, "tank_units": 200}}],""";
        assertEquals(0.8288, share(json("survive", building(diesel), 0), 60));
        JsonNode stays = json("survive", building(diesel), 0, "--when-both-bind", "stay_off");
        assertEquals(0.8285, share(stays, 60));
        assertEquals(0.9985, share(stays, 34));
        assertEquals(0.0371, share(stays, 120));
        assertFalse(stays.has("reserve"), "no content is enough where a tank decides");
    }

    @Test
    void generatorsThatFailLastAsPublished() throws IOException {
        JsonNode root = json("survive", """
                {"case": "four hours", "time": {"start": "2017-01-01", "steps": 4},
                 "loads": [{"id": "l", "kw": [1, 2, 2, 1]}],
                 "generators": [{"id": "g", "kw": 2, "units": 2, "mttf_hours": 5}],
                 "stores": [{"id": "b", "kwh": 2, "kw": 1}],
                 "survive": {"hours": 3, "stored_kwh": 1, "bins": 3}}""", 0);
        double[][] published = {{1, .8704, .557056}, {.96, .6144, .57344}, {.96, .896, .8192}, {1, .96, .761856}};
        for (int start = 0; start < 4; start++) {
            for (int hour = 1; hour <= 3; hour++) {
                JsonNode found = root.get("with_failures")
                        .get("survival_by_start")
                        .get(start)
                        .get(hour);
                assertEquals(published[start][hour - 1], found.doubleValue(), 1e-8);
            }
        }
        JsonNode flat = json("survive", """
                {"case": "flat", "time": {"start": "2017-01-01", "steps": 48},
                 "loads": [{"id": "l", "kw": 100}],
                 "generators": [{"id": "g", "kw": 100, "availability": 0.98, "failure_to_start": 0.1,
                   "mttf_hours": 100}],
                 "stores": [{"id": "b", "kwh": 400, "kw": 100}], "survive": {"hours": 24, "bins": 101}}""", 0);
        JsonNode mean = flat.get("with_failures").get("mean_survival");
        assertEquals(0.72139392, mean.get(24).doubleValue(), 1e-8);
    }

    @Test
    void whatIsNotSurvivedEndsWithThree() throws IOException {
        String text = """
                {"case": "x", "time": {"start": "2025-01-01", "steps": 48}, "loads": [{"id": "l", "kw": 1}],
                 "stores": [{"id": "b", "kwh": 5, "kw": 1}], "survive": {"hours": 6}}""";
        JsonNode root = json("survive", text, 3);
        assertEquals(48, root.get("certificate").get("failed").intValue());
        assertEquals(48, root.get("reserve").get("impossible_starts").intValue());
        assertEquals("[\"begins_full\"]", root.get("simplified").toString());
        assertTrue(json("survive", text.replace("\"hours\": 6", "\"hours\": 5"), 0)
                .get("certificate")
                .get("holds")
                .booleanValue());
    }

    @Test
    void aPageOfTheExampleStandsByItself() throws IOException {
        Path page = folder.resolve("outages.html");
        String example = ROOT + "/examples/energy/canal-street.json";
        int code = shell.run("energy", "survive", example, "--html", page.toString());
        assertTrue(code == 0 || code == 3, shell.complained());
        String html = Files.readString(page);
        assertTrue(html.contains("class=\"heat\"") && html.contains("By month and hour"));
        assertFalse(html.contains("<script") || html.contains("http://") || html.contains("src="));
        assertTrue(shell.told().contains("when equipment may fail"), shell.told());
    }

    @Test
    void aRoofInPhoenixGivesWhatPvWattsPublished() throws IOException {
        JsonNode root = json("pv", """
                {"sources": [{"id": "roof", "kw": 4, "kw_per_kw": {"pv": {
                 "weather": "%s", "mounting": "rack", "tilt": 20, "azimuth": 180, "losses": 0.140757}}}]}""".formatted(shared("pv-phoenix").resolve("phoenix-tmy2.csv.gz")), 0);
        assertEquals(7043.197, root.get("annual_kwh").doubleValue(), 0.01 * 7043.197);
        assertEquals(12, root.get("roofs").get(0).get("monthly_kwh").size());
    }

    @Test
    void theExamplesRoofIsReadAndWritten() throws IOException {
        Path series = folder.resolve("series.csv");
        String example = ROOT + "/examples/energy/canal-street.json";
        assertEquals(0, shell.run("energy", "pv", example, "--series", series.toString()), shell.complained());
        assertTrue(shell.told().startsWith("school roof: "), shell.told());
        assertEquals(8761, Files.readAllLines(series).size());
    }

    @Test
    void problemsAreToldWithTheirPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), """
                {"loads": [{"id": "l", "kw": {"meter": "nothing.csv"}}],
                 "sources": [{"id": "r", "kw": 1, "kw_per_kw": {"pv": {"weather": "no.epw", "mounting": "tree"}}}]}""");
        assertEquals(2, shell.run("energy", "pv", file.toString()));
        String told = shell.complained();
        assertTrue(told.contains("no.epw: There is no such file."), told);
        assertTrue(told.contains("“tree” is not known. Known are: roof, rack, one_axis"), told);
        assertTrue(told.contains("It does not say where the modules look."), told);
        assertEquals(2, shell.run("energy", "survive", file.toString()));
        assertTrue(shell.complained().contains("nothing.csv: There is no such file."), shell.complained());
    }
}
