package org.commonshed.files.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists with faults: each is told with its line and how to mend it, and nothing is guessed. */
class BadListsTest {
    private static ReadList read(byte[] bytes, ListWishes wishes) {
        return ListFile.read(new ByteArrayInputStream(bytes), "list.csv", ListLimits.DEFAULT, wishes);
    }

    private static ReadList read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ListWishes.NONE);
    }

    private static Issue only(List<Issue> issues, String code) {
        List<Issue> found =
                issues.stream().filter(issue -> issue.code().equals(code)).toList();
        assertEquals(1, found.size(), code + " in " + issues);
        assertFalse(found.get(0).sentence().isBlank());
        return found.get(0);
    }

    /** Columns: the text ({@code ~} is a line break), where it is told (problem, hint, doubt), its code, its line. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "name,kind~\"Mill,bakery~Hill,bakery, problem, open_quote, 2",
                "name,kind~Mill,bakery,extra, problem, extra_cell, 2",
                "name,kind~,bakery, doubt, no_name, 2",
                "name,kind~Hill Bakery,bakery~ - ,bakery, doubt, no_name, 3",
                "name,kind~=cmd|' /C calc'!A0,bakery, doubt, formula, 2",
                "name,kind~@SUM(A1),bakery, doubt, formula, 2",
                "name,kind~Mill,quux, doubt, no_kind, 2",
                "name,kind~Mill,bakery and sawmill, doubt, several_kinds, 2",
                "name,name~Mill,x, hint, heading_twice, 1",
                "name,lat,lon~Mill,91.5,200.25, doubt, off_earth, 2",
                "name,lat,lon~Mill,0.0,0.0, doubt, nowhere, 2",
                "name,lat,lon~Mill,north,east, doubt, no_coordinates, 2",
                "name,lat,lon~Mill,42.37,, doubt, no_coordinates, 2",
                "name,size~Mill,1,500, problem, extra_cell, 2",
                "name;size~Mill;1,500, doubt, size_unclear, 2",
                "name;size~Mill;12 ha, doubt, size_unclear, 2",
                "name,website~Mill,javascript:alert(1), doubt, no_link, 2",
                "Mill,42.3700,-72.5200~Hill,42.3800,-72.5300, hint, no_headings, 1"
            },
            delimiterString = ", ")
    void everyFaultIsToldWhereItStands(String text, String where, String code, int line) {
        ReadList list = read(text.replace('~', '\n'));
        List<Issue> issues = switch (where) {
            case "problem" -> list.problems();
            case "hint" -> list.hints();
            default ->
                list.actors().stream()
                        .flatMap(actor -> actor.kept().doubts().stream())
                        .toList();
        };
        assertEquals(line, only(issues, code).line());
        assertEquals(where.equals("problem"), list.actors().isEmpty());
    }

    @Test
    void exchangedCoordinatesAreAskedAboutAndNeverPutRight() {
        String text = "name,lat,lon\nA,-122.07,37.05\nB,-122.08,37.06\nC,-72.5,42.3\n";
        ReadList list = read(text);
        Issue asked = only(list.hints(), "swapped_coordinates");
        assertTrue(asked.sentence().startsWith("2 of 3"), asked.sentence());
        list.actors().forEach(actor -> assertNull(actor.at())); // C may be as wrong as the others
        ListWishes said = ListWishes.of(Map.of("lat", Headings.Field.LONGITUDE, "lon", Headings.Field.LATITUDE));
        ReadList right = read(text.getBytes(StandardCharsets.UTF_8), said);
        assertEquals(new Point(37.05, -122.07), right.actors().get(0).at());
    }

    @Test
    void whereTheListShouldLieTellsExchangedCoordinatesThatEarthAllows() {
        byte[] text = "name,lat,lon\nA,8.54,47.37\nB,8.55,47.38\n".getBytes(StandardCharsets.UTF_8);
        assertNotNull(read(text, ListWishes.NONE).actors().get(0).at());
        ReadList near = read(text, ListWishes.NONE.near(new Point(47.4, 8.5)));
        only(near.hints(), "swapped_coordinates");
        assertNull(near.actors().get(0).at());
        assertEquals("8.54", near.actors().get(0).kept().others().get("lat"));
    }

    @Test
    void decimalCommasAreReadWhereNothingElseCanBeMeant() {
        ReadList list = read("name;lat;lon;size\nMill;42,37;-72,52;1,5\n");
        assertEquals(new Point(42.37, -72.52), list.actors().get(0).at());
        assertEquals(1.5, list.actors().get(0).size());
    }

    @Test
    void whatIsTooLargeIsRefused() {
        String long10MB = "name,kind\n" + "x".repeat(10 << 20) + ",bakery\n";
        assertEquals(2, only(read(long10MB).problems(), "line_too_long").line());
        ListLimits small = new ListLimits(1000, 3, 4, 100);
        for (String text : List.of("name\na\nb\nc\nd\n", "a,b,c,d,e\n1,2,3,4,5\n", "name\n" + "abc\n".repeat(400))) {
            ReadList list = ListFile.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", small, ListWishes.NONE);
            assertEquals(1, list.problems().size(), text.substring(0, 9));
            assertTrue(list.actors().isEmpty());
        }
    }

    @Test
    void lettersThatAreNoneAreRefused() {
        byte[] neither = {'n', 'a', 'm', 'e', '\n', (byte) 0x81, (byte) 0xff, '\n'};
        only(read(neither, ListWishes.NONE).problems(), "encoding");
        byte[] bytes = {'n', 0, 'a', 0};
        only(read(bytes, ListWishes.NONE).problems(), "not_text");
        byte[] cutOff = {(byte) 0x1f, (byte) 0x8b, 8, 0};
        only(read(cutOff, ListWishes.NONE).problems(), "unreadable");
    }

    @Test
    void duplicateHeadingsLoseNoCell() {
        ListedActor actor = read("name,note,note,note\nMill,a,b,c\n").actors().get(0);
        assertEquals("a", actor.about().note());
        assertEquals(Map.of("note (2)", "b", "note (3)", "c"), actor.kept().others());
    }

    /** Whatever bytes come, there is an answer and no exception; nobody comes in with a problem. */
    @Test
    void noNoiseBreaksTheReader() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "name,lat,lon\n" : "[{");
            String signs = "ab1 ,;\"\n\t{}[]:=-.é名|0";
            for (int i = 0; i < 200; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            ReadList list = read(text.toString());
            assertTrue(list.problems().isEmpty() || list.actors().isEmpty(), "seed " + seed);
        }
    }
}
