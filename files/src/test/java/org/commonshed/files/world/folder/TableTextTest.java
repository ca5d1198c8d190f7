package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.InTheWay;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the text of tables may look, and what files are refused. */
class TableTextTest {
    @TempDir
    Path temp;

    private static TextWorld bakery() {
        return TextWorld.of(SmallWorlds.text("/bakery.txt"));
    }

    private Reading read(ReadingLimits limits) {
        return WorldFolder.read(temp, List.of(), limits, temp);
    }

    private static Issue only(Reading reading) {
        assertEquals(1, reading.problems().size(), reading.problems()::toString);
        return reading.problems().get(0);
    }

    @Test
    void semicolonsAndAByteOrderMarkAndCommentsAndEmptyLinesAreFine() {
        String needs = "\uFEFF# what we need\n\nid;who;amount;product\n# bread\nb;town;80;\"bread\"\n;;;\n";
        Reading reading = bakery().with("needs.csv", needs).read(temp);
        assertEquals(List.of(), reading.problems());
        assertEquals(80, reading.world().orElseThrow().needs().get(0).amount());
        assertTrue(reading.hadComments());
    }

    @Test
    void linesOfProblemsCountCommentsAndLinesWithinQuotes() {
        String needs = "# what we need\r\nid,who,product,amount,note\r\n"
                + "a,town,bread,8,\"two\r\nlines\"\r\nb,town,bread,-8,\r\n";
        Issue issue = only(bakery().with("needs.csv", needs).read(temp));
        assertEquals("needs.csv:5 amount: “-8” is negative. It must be 0 or more.", issue.toString());
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        Reading reading = bakery().withLine("needs.csv", 2, "b,twn,bred,-80,3,1,weekly,0")
                .withLine("places.csv", 2, "valley,Valley,bioregion,town,,,,")
                .withLine("recipe_lines.csv", 6, "bake,uses,oven_hours,0.1,")
                .read(temp);
        List<String> codes =
                reading.problems().stream().map(Issue::code).sorted().toList();
        assertEquals(
                List.of(
                        "from_after_to",
                        "negative",
                        "no_capacity",
                        "not_whole",
                        "unknown_id",
                        "unknown_id",
                        "unknown_word",
                        "within_itself"),
                codes);
    }

    @Test
    void unknownColumnsAreKeptAndNamedOnce() throws IOException {
        Reading reading = bakery().with(
                        "products.csv",
                        "colour,id,name,unit\nwhite,flour,Flour,kg\nbrown,bread,Bread,kg\n,bran,Bran,kg\n")
                .read(temp);
        assertEquals(
                1,
                reading.hints().stream()
                        .filter(h -> h.code().equals("unknown_column"))
                        .count());
        WorldFolder.write(reading, temp.resolve("out"), false);
        assertEquals(
                "id,name,unit,kg_per_unit,loss_per_period,storable,importance,moves,category,colour\n"
                        + "bran,Bran,kg,,,,,,,\nbread,Bread,kg,,,,,,,brown\nflour,Flour,kg,,,,,,,white\n",
                Files.readString(temp.resolve("out/products.csv")));
    }

    @Test
    void whatTheBakeryWritesIsReadAndWrittenAgainToTheByte() throws IOException {
        TextWorld bakery = bakery().withLine(
                        "world.yaml",
                        6,
                        "links: {max_km: 50, nearest: 3}\norder: [waste, outside]\ntheme: \"blue: #1\"");
        WorldFolder.write(bakery.read(temp.resolve("in")), temp.resolve("one"), false);
        Reading again = WorldFolder.read(temp.resolve("one"), List.of(), ReadingLimits.DEFAULT, temp);
        WorldFolder.write(again, temp.resolve("two"), true);
        SmallWorldsTest.assertSameFolders(temp.resolve("one"), temp.resolve("two"));
        assertEquals(3, again.world().orElseThrow().rules().links().nearest());
        assertEquals(2, again.world().orElseThrow().rules().order().size());
    }

    @Test
    void aLinkWithoutKilometresIsAsLongAsTheRoadBetweenItsEnds() {
        World world = bakery().with("links.csv", "from,to,km\nmill,town,\nmill,oven,7\n")
                .read(temp)
                .world()
                .orElseThrow();
        double roadKm = new Point(42.31, -72.61).kmTo(new Point(42.3, -72.6)) * 1.3;
        assertEquals(roadKm, world.links().get(0).km(), 1e-12);
        assertEquals(7, world.links().get(1).km());
    }

    @Test
    void datesMeanThePeriodThatHoldsThemAndSpansAreCutToTheHorizon() {
        World world = bakery().with(
                        "needs.csv",
                        "id,who,product,amount,from,to\n"
                                + "a,town,bread,8,2026-11-05,2027-02-28\nb,town,bread,8,2027-02-01,2028-01-01\n")
                .read(temp)
                .world()
                .orElseThrow();
        assertEquals(1, world.needs().get(0).span().from());
        assertEquals(2, world.needs().get(0).span().to());
        assertEquals(2, world.needs().get(1).span().from());
        assertEquals(3, world.needs().get(1).span().to());
    }

    @Test
    void aSeasonMayWrapOverTheNewYear() {
        World world = bakery().withLine("recipes.csv", 2, "milling,Mill flour,0,10-3,-100")
                .withLine("recipes.csv", 3, "bake,Bake bread,0,1;3;12,0")
                .read(temp)
                .world()
                .orElseThrow();
        assertEquals(0b111000000111, world.recipes().get(0).season().monthBits());
        assertEquals(0b100000000101, world.recipes().get(1).season().monthBits());
    }

    @Test
    void anActorWithoutAWatershedStandsInTheSmallestOutlineAroundIt() {
        String square = "{\"type\":\"Feature\",\"properties\":{\"id\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[%2$s,42],[-72,42],[-72,43],[%2$s,43],[%2$s,42]]]}}";
        String outlines = "{\"type\":\"FeatureCollection\",\"features\":[" + square.formatted("river", "-74") + ","
                + square.formatted("brook", "-73") + "]}";
        World world = bakery().withLine("actors.csv", 2, "mill,Mill,mill,town,,42.5,-73.5")
                .withLine("actors.csv", 3, "oven,Oven,bakery,town,,,")
                .with("places.geojson", outlines)
                .read(temp)
                .world()
                .orElseThrow();
        assertEquals("river", world.actors().get(0).watershed());
        assertEquals("brook", world.actors().get(1).watershed());
    }

    @Test
    void theFingerprintIsOverNamesAndBytesInTheOrderOfNames() throws Exception {
        Reading reading = bakery().read(temp);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<String> names = List.of(
                "abilities.csv",
                "actors.csv",
                "capacities.csv",
                "limits.csv",
                "needs.csv",
                "outside.csv",
                "places.csv",
                "products.csv",
                "recipe_lines.csv",
                "recipes.csv",
                "stocks.csv",
                "world.yaml");
        for (String name : names) {
            digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(temp.resolve(name)));
        }
        assertEquals(HexFormat.of().formatHex(digest.digest()), reading.sha256());
    }

    @Test
    void aPictureIsNotATable() throws IOException {
        bakery().writeTo(temp);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        Files.write(temp.resolve("needs.csv"), picture);
        Issue issue = only(read(ReadingLimits.DEFAULT));
        assertEquals("not_a_table", issue.code());
        assertTrue(issue.toString().startsWith("needs.csv: This is a picture"), issue::toString);
    }

    @Test
    void aSpreadsheetIsNotATable() throws IOException {
        bakery().writeTo(temp);
        Files.write(temp.resolve("products.csv"), new byte[] {'P', 'K', 3, 4, 0});
        assertEquals("not_a_table", only(read(ReadingLimits.DEFAULT)).code());
    }

    @Test
    void aPictureIsNotASettingsFile() throws IOException {
        bakery().writeTo(temp);
        Files.write(temp.resolve("world.yaml"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1});
        assertEquals("world.yaml", only(read(ReadingLimits.DEFAULT)).file());
    }

    @Test
    void lettersThatAreNotUtf8AreSaidWithTheirLine() throws IOException {
        bakery().writeTo(temp);
        String needs = "id,who,product,amount\nb,town,bread,80\n# für alle\n";
        Files.write(temp.resolve("needs.csv"), needs.getBytes(StandardCharsets.ISO_8859_1));
        Issue issue = only(read(ReadingLimits.DEFAULT));
        assertEquals("encoding", issue.code());
        assertEquals(3, issue.line());
        assertTrue(issue.mend().contains("UTF-8"));
    }

    @Test
    void aFolderOverTheLimitIsRefusedBeforeItIsRead() {
        bakery().writeTo(temp);
        Issue issue = only(read(ReadingLimits.DEFAULT.withBytes(500)));
        assertEquals("too_large", issue.code());
        assertTrue(issue.sentence().contains("500 bytes"));
    }

    @Test
    void tooManyRowsFilesOrLettersInALineAreRefused() {
        bakery().withLine("needs.csv", 4, "d,town,bread,1,,,,").writeTo(temp);
        assertTrue(read(new ReadingLimits(1 << 20, 2, 1000, 100)).problems().stream()
                .anyMatch(i -> i.code().equals("too_many_rows")
                        && i.line() == 4
                        && i.file().equals("recipe_lines.csv")));
        assertEquals(
                "too_many_files",
                only(read(new ReadingLimits(1 << 20, 100, 1000, 5))).code());
        bakery().withLine("needs.csv", 3, "c,town,bread,1,,,,," + "x".repeat(10_000))
                .writeTo(temp);
        Issue issue = only(read(new ReadingLimits(1 << 20, 100, 1000, 100)));
        assertEquals("line_too_long", issue.code());
        assertEquals("needs.csv", issue.file());
    }

    @Test
    void readingHasAnEndInTimeAndSaysWhereItStopped() {
        bakery().writeTo(temp);
        List<Issue> slow = read(ReadingLimits.DEFAULT.withTime(Duration.ZERO)).problems().stream()
                .filter(issue -> issue.code().equals("too_slow"))
                .toList();
        assertTrue(slow.size() > 1, "every table is given up at once: " + slow);
        assertTrue(slow.get(0).sentence().startsWith("Reading took longer than 0 s and was given up here."));
        assertEquals(1, slow.get(0).line());
    }

    /** Ids of a hundred thousand letters: to compare two of them letter by letter would fill the memory. */
    @Test
    void aQuoteThatIsNeverClosedIsSaid() {
        Reading reading = bakery().with(
                        "needs.csv",
                        "id,who,product,amount,note\na,town,bread,8,\"open\nb,town,bread,8,\nc,town,bread,8,\n")
                .read(temp);
        assertEquals("quote_open", only(reading).code());
        assertEquals(2, only(reading).line());
    }

    @Test
    void aQuoteThatIsNeverClosedInTheLastLineIsSaid() {
        for (String end : List.of("", "\n", "\r\n")) {
            Issue issue = only(bakery().with(
                            "needs.csv", "id,who,product,amount,note\na,town,bread,8,\nb,town,bread,8,\"open" + end)
                    .read(temp));
            assertEquals("needs.csv:3  quote_open", issue.file() + ":" + issue.line() + "  " + issue.code());
        }
    }

    @Test
    void aQuoteThatSwallowsLinesIsOneProblemWithoutTheText() {
        String between = "b,town,bread,8,\n".repeat(20);
        Issue issue = only(bakery().with(
                        "needs.csv",
                        "id,who,product,amount,note\na,town,\"bread,8,\n" + between + "c,town,bread\",8,\n")
                .read(temp));
        assertEquals("needs.csv:2 product quote_open", issue.file() + ":2 " + issue.column() + " " + issue.code());
        assertEquals(2, issue.line());
        assertTrue(issue.toString().length() < 150, issue::toString);
    }

    @Test
    void aQuoteThatClosesWhereItsCellGoesOnIsSaid() {
        Issue issue = only(bakery().with("products.csv", "id,name,unit\nflour,Flour,kg\nbread,\"B\"read,kg\n")
                .read(temp));
        assertEquals("quote_open", issue.code());
        assertEquals(3, issue.line());
    }

    @Test
    void whatIsQuotedOfALongCellIsShort() {
        Issue issue = only(bakery().withLine("needs.csv", 2, "b,town," + "bread".repeat(100) + ",80,,,,")
                .read(temp));
        assertTrue(issue.sentence().contains("breadbread"), issue::toString);
        assertTrue(issue.toString().length() < 150, issue::toString);
    }

    @Test
    void aColumnThatStandsTwiceIsOneProblemWhereItShiftsTheCells() {
        String rows = "x,X,kg,1,false\n".repeat(30);
        Issue issue = only(bakery().with("products.csv", "id,name,name,unit,kg_per_unit,storable\n" + rows)
                .read(temp));
        assertEquals("column_twice", issue.code());
        assertEquals("Take one of the two out.", issue.mend());
        assertTrue(only(bakery().with("products.csv", "id,name,name\nx,X,kg\n").read(temp))
                .mend()
                .contains("“unit”"));
    }

    @Test
    void aFolderInPlaceOfATableIsSaidToBeOne() throws IOException {
        bakery().without("needs.csv").without("world.yaml").writeTo(temp);
        Files.createDirectories(temp.resolve("needs.csv"));
        Files.createDirectories(temp.resolve("world.yaml"));
        assertEquals(
                List.of("world.yaml is_a_folder", "needs.csv is_a_folder"),
                read(ReadingLimits.DEFAULT).problems().stream()
                        .map(i -> i.file() + " " + i.code())
                        .toList());
    }

    @Test
    void lettersOfTheSettingsThatAreNotUtf8AreSaidWithTheirLine() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            bakery().writeTo(temp);
            String text = String.join(end, "commonshed: 1", "start: 2027-01-01", "name: Übersee", "periods: 3");
            Files.write(temp.resolve("world.yaml"), text.getBytes(StandardCharsets.ISO_8859_1));
            Issue issue = only(read(ReadingLimits.DEFAULT));
            assertEquals("encoding", issue.code());
            assertEquals(3, issue.line());
        }
    }

    @Test
    void aFolderThatIsWrittenOverIsToldAndKeepsWhatIsNotOurs() throws IOException {
        Path out = temp.resolve("out");
        bakery().writeTo(out);
        Files.writeString(out.resolve("links.csv"), "from,to,km\noven,town,3\n");
        Files.writeString(out.resolve("places.geojson"), "{}");
        Files.writeString(out.resolve("diary.csv"), "mine");
        Reading reading = bakery().without("stocks.csv").read(temp.resolve("in"));
        InTheWay there = WorldFolder.findInTheWay(reading, out, true);
        assertEquals(11, there.replaced().size(), there::toString);
        assertEquals(List.of("stocks.csv", "links.csv", "places.geojson"), there.removed());
        WorldFolder.write(reading, out, true);
        WorldFolder.write(reading, temp.resolve("fresh"), true);
        assertEquals("mine", Files.readString(out.resolve("diary.csv")));
        Files.delete(out.resolve("diary.csv"));
        SmallWorldsTest.assertSameFolders(temp.resolve("fresh"), out);
        assertTrue(
                WorldFolder.findInTheWay(reading, temp.resolve("nowhere"), true).isNothing());
    }

    @Test
    void aFolderThatIsNotThereIsOneProblem() {
        Reading reading = WorldFolder.read(temp.resolve("nowhere"), List.of(), ReadingLimits.DEFAULT, temp);
        assertEquals("no_folder", only(reading).code());
        assertFalse(reading.world().isPresent());
    }

    @Test
    void aFileInPlaceOfAFolderIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("needs.csv"), "id,who\n");
        Issue issue = only(WorldFolder.read(file, List.of(), ReadingLimits.DEFAULT, temp));
        assertEquals("This is a file, and no folder.", issue.sentence());
        assertEquals("Name the folder that holds the tables.", issue.mend());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Reading reading = bakery().read(temp);
        Path file = Files.writeString(temp.resolve("a-file"), "");
        IOException e = assertThrows(IOException.class, () -> WorldFolder.write(reading, file.resolve("out"), false));
        assertTrue(e.getMessage().contains("a-file"), e::toString);
    }

    @Test
    void aReadingWithProblemsIsNotWritten() {
        Reading reading = bakery().without("needs.csv").read(temp);
        assertThrows(IllegalStateException.class, () -> WorldFolder.write(reading, temp.resolve("out"), false));
        assertFalse(Files.exists(temp.resolve("out")));
    }
}
