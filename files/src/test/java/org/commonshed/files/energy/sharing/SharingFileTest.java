package org.commonshed.files.energy.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.files.tree.Read;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of shared energy as files: what they mean, and what is said where somebody got one wrong. */
final class SharingFileTest {
    private static final String CASE = """
            {"start": "2026-06-01T00:00", "steps_per_hour": 1,
             "members": [{"id": "ana", "income": 30000}, {"id": "ben", "income": 20000}],
             "meters": [
              {"id": "roof", "member": "ana", "direction": "gives", "wh": [1000, 0]},
              {"id": "flat-a", "member": "ana", "direction": "takes", "wh": [300, 300]},
              {"id": "flat-b", "member": "ben", "direction": "takes", "kwh": [0.9, 0.123]}],
             "tariff": {"retail": 0.30, "feed_in": 0.08, "shared": 0.15},
             "keys": [{"key": "static", "shares": {"flat-a": 0.4, "flat-b": 0.6}}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private Read<SharingCase> read(String text) throws IOException {
        return SharingFile.read(Files.writeString(folder.resolve("case.json"), text));
    }

    private static String codes(List<Issue> issues) {
        return String.join(" ", issues.stream().map(Issue::code).distinct().toList());
    }

    private static SharingCase.Metered metered(Read<SharingCase> read) {
        assertEquals(List.of(), read.problems());
        return Objects.requireNonNull(read.found().orElseThrow().metered());
    }

    private static List<Long> shared(SharingCase.Metered metered) {
        Settlement settlement = new Sharing(Path.of("target", "native"), () -> false)
                .settle(metered.readings(), metered.keys().get(0).key(), metered.tariff())
                .settlement();
        return settlement.periods().get(0).lines().stream()
                .filter(line -> line.meter().direction() == Meter.Direction.TAKES)
                .map(Settlement.Line::sharedWh)
                .toList();
    }

    @Test
    void aCaseIsReadAsItStands() throws IOException {
        Read<SharingCase> read = read(CASE);
        SharingCase.Metered metered = metered(read);
        assertEquals(List.of(), read.hints());
        assertEquals(123, metered.readings().wh(1, 2));
        assertEquals(
                new SharingKey.Static(List.of(400_000L, 600_000L)),
                metered.keys().get(0).key());
        assertEquals(List.of(300L, 600L), shared(metered));
        assertEquals(150_000, metered.tariff().billed());
        assertEquals(150_000, metered.tariff().credited());
    }

    /** What is replaced in the case | by what | which problem is told. */
    private static final String WRONG = """
            "start": "2026-06-01T00:00",    |                                                    | bad_time
            2026-06-01T00:00                | yesterday                                          | bad_time
            "steps_per_hour": 1             | "steps_per_hour": 7                                | bad_steps
            "id": "ben"                     | "id": "ana"                                        | bad_id unknown_member
            "id": "flat-b"                  | "id": "roof"                                       | bad_id
            "member": "ben"                 | "member": "carl"                                   | unknown_member
            "direction": "gives"            | "direction": "P.01"                                | bad_direction
            "wh": [1000, 0]                 | "wh": [1000]                                       | bad_readings
            "wh": [1000, 0]                 | "wh": []                                           | bad_readings
            "wh": [1000, 0]                 | "wh": [1000, -1]                                   | bad_reading
            "wh": [1000, 0]                 | "wh": [1000, null]                                 | bad_reading
            "wh": [1000, 0]                 | "wh": [1000, 0.5]                                  | bad_reading
            "wh": [1000, 0]                 | "wh": [1000, 99999999]                             | bad_reading
            "wh": [1000, 0]                 | "wh": [1, 0], "participation": {"other": 0.5}      | bad_participation
            "wh": [1000, 0]                 | "wh": [1, 0], "participation": {"here": 0.7, "o": 0.4} | bad_participation
            "retail": 0.30,                 |                                                    | missing_field
            "retail": 0.30                  | "retail": [0.1, 0.2]                               | bad_price
            , "shared": 0.15                |                                                    | missing_field
            "retail": 0.30                  | "retail": 1e9                                      | out_of_range
            "key": "static"                 | "key": "fair"                                      | unknown_key
            "flat-b": 0.6                   | "flat-b": 0.5                                      | bad_sum
            "flat-b": 0.6                   | "flat-c": 0.6                                      | unknown_meter bad_sum
            "key": "static"                 | "key": "cascade"                                   | bad_cascade
            "key": "static"                 | "key": "matrix"                                    | bad_quotas
            "key": "static"                 | "key": "ex_ante", "fixed_on": "2026-06-01", "file": "none" | not_in_advance missing_file
            "key": "static", "shares"       | "key": "need_weighted", "weigths"                  |
            "income": 30000                 | "name": "Ana"                                      |
            "wh": [1000, 0]                 | "wh": [1000, 0]]                                   | not_json
            """;

    @Test
    void everythingThatIsWrongIsTold() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : WRONG.lines().toList()) {
            String[] cells = line.split(" *\\| *", -1);
            assertTrue(CASE.contains(cells[0]), cells[0]);
            Read<SharingCase> read = read(CASE.replace(cells[0], cells[1]));
            if (!codes(read.problems()).equals(cells[2])) {
                wrong.add(line + ": " + read.problems());
            }
            assertEquals(cells[2].isEmpty(), read.found().isPresent(), line);
            read.problems().forEach(issue -> assertTrue(!issue.sentence().isEmpty(), line));
        }
        assertEquals(List.of(), wrong);
        assertEquals("not_a_case", codes(read("[1, 2]").problems()));
        assertEquals(
                "unknown_field",
                codes(read(CASE.replace("\"keys\"", "\"kyes\"")).hints()));
    }

    @Test
    void needWeightedAsksForIncomesOrWeights() throws IOException {
        String needy = CASE.replace("\"static\", \"shares\": {\"flat-a\": 0.4, \"flat-b\": 0.6}", "\"need_weighted\"");
        // 600 Wh of 30,000 and 1,023 Wh of 20,000: burdens as 2.00 to 5.115
        SharingKey.NeedWeighted key =
                (SharingKey.NeedWeighted) metered(read(needy)).keys().get(0).key();
        assertEquals(5.115 / 7.115, key.weights().get(1) / 1e6, 1e-6);
        assertEquals(
                "missing_income",
                codes(read(needy.replace(", \"income\": 30000", "")).problems()));
    }

    private static final String TABLE = """
            time,flat-b,roof,flat-a
            # a comment
            2026-06-01T00:00,900,1000,300
            2026-06-01T01:00,123,0,300
            """;

    private Read<SharingCase> readTable(String table, String unit) throws IOException {
        Files.writeString(folder.resolve("r.csv"), table);
        return read(CASE.replaceAll(", \"k?wh\": \\[[^]]*]", "")
                .replace("\"steps_per_hour\": 1,", "\"readings\": \"r.csv\", \"unit\": \"" + unit + "\","));
    }

    @Test
    void readingsCanStandInATable() throws IOException {
        assertEquals(900, metered(readTable(TABLE, "Wh")).readings().wh(0, 2));
        String kilo =
                TABLE.replace(',', ';').replace("900;1000;300", "0.9;1;0.3").replace("123;0;300", "0.123;0;0.3");
        assertEquals(123, metered(readTable(kilo, "kWh")).readings().wh(1, 2));
        assertEquals(
                "unknown_meter missing_meter",
                codes(readTable(TABLE.replace("roof", "root"), "Wh").problems()));
        assertEquals(
                "twice missing_meter",
                codes(readTable(TABLE.replace("roof", "flat-a"), "Wh").problems()));
        Read<SharingCase> gap = readTable(TABLE.replace("123,0", ",0"), "Wh");
        assertEquals(
                "r.csv:4 flat-b: A reading is missing. Write whole watt-hours from 0 to 10,000,000.",
                gap.problems().get(0).toString());
        assertEquals("bad_row", codes(readTable(TABLE + "x,1\n", "Wh").problems()));
        assertEquals(
                "no_readings", codes(readTable("roof,flat-a,flat-b\n", "Wh").problems()));
        assertEquals("bad_unit", codes(readTable(TABLE, "MWh").problems()));
    }

    private Read<SharingCase> readCoefficients(String lines) throws IOException {
        Files.writeString(folder.resolve("c.txt"), lines);
        String key = "\"ex_ante\", \"fixed_on\": \"2026-05-31\", \"file\": \"c.txt\"";
        return read(CASE.replace("\"static\", \"shares\": {\"flat-a\": 0.4, \"flat-b\": 0.6}", key));
    }

    /** 1 June is day 152, so its first hour is the 3625th of the year. */
    @Test
    void coefficientsAreReadAsInSpainsFiles() throws IOException {
        assertEquals(List.of(250L, 750L), shared(metered(readCoefficients("flat-a;0,250000\nflat-b;0,750000\n"))));
        String hourly = "flat-a;3625;0,1\nflat-b;3625;0,9\nflat-a;3626;1,0\nflat-b;3626;0\nflat-a;1;0,5\n";
        assertEquals(List.of(100L, 900L), shared(metered(readCoefficients(hourly))));
        assertEquals(
                "bad_sum", codes(readCoefficients("flat-a;0,25\nflat-b;0,7\n").problems()));
        assertEquals(
                "bad_sum",
                codes(readCoefficients(hourly.replace("3626", "3627")).problems()));
        assertEquals(
                "bad_coefficient",
                codes(readCoefficients("flat-a;0,3333333\nflat-b;1,2\n")
                        .problems()
                        .subList(0, 2)));
        assertEquals(
                "bad_line",
                codes(readCoefficients("flat-x;1\nflat-a;1\n").problems().subList(0, 1)));
        assertEquals(
                "twice",
                codes(readCoefficients("flat-a;1\nflat-a;1\n").problems().subList(0, 1)));
    }

    @Test
    void aGameNeedsTheValuesOfAllItsGroups() throws IOException {
        String game = "{\"game\": {\"players\": [\"a\", \"b\"], \"values\": {\"a\": 1, \"b\": 2, \"b+a\": 5}}}";
        SharingCase.Game read =
                Objects.requireNonNull(read(game).found().orElseThrow().game());
        assertEquals(5, read.values().whole());
        assertEquals("missing_value", codes(read(game.replace("\"b\": 2,", "")).problems()));
        assertEquals(
                "unknown_group missing_value",
                codes(read(game.replace("b+a", "b+c")).problems()));
        assertEquals(
                "bad_game",
                codes(read(game.replace("\"a\", \"b\"", "\"a\", \"a\"")).problems()));
    }

    @Test
    void allKeysHaveTheirWords() throws IOException {
        SharingKey fixed = new SharingKey.Static(List.of(SharingKey.ONE));
        List<SharingKey> keys = List.of(
                fixed,
                new SharingKey.Equal(),
                new SharingKey.ProRata(),
                new SharingKey.Cascade(List.of(fixed, fixed)),
                new SharingKey.NeedWeighted(List.of(1L)),
                new SharingKey.ExPost(List.of(SharingKey.ONE), 1, 0, List.of(0.0)));
        assertEquals(6, keys.stream().map(KeyWords::rule).distinct().count());
        keys.forEach(key -> assertTrue(KeyWords.leftover(key).in(Locale.ENGLISH).endsWith(".")
                && KeyWords.rule(key).in(Locale.ENGLISH).endsWith(".")));
    }
}
