package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody at a shell sees: words and exit codes. */
final class CommandTest {
    private static final String SPRINGS = Path.of(
                    System.getProperty("commonshed.root", ".."), "examples", "three-springs")
            .toString();

    @TempDir
    Path temporary = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return Main.run(screen, words);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path patch(String table, String text) throws IOException {
        Path patch = Files.createDirectories(temporary.resolve("patch-" + table));
        Files.writeString(patch.resolve(table), text);
        return patch;
    }

    @Test
    void aPlanFitsAScreen() {
        assertEquals(0, run("plan", SPRINGS));
        assertTrue(told().contains("Three Springs can meet"), told());
        assertTrue(told().contains("Oak Spring"), told());
        assertTrue(told().contains("Mill hours, Water mill"), told());
        assertTrue(told().contains("Thrown away: 500 kg of wheat"), told());
        assertTrue(told().contains("each is proven"), told());
        assertTrue(told().lines().count() <= 40, told());
        assertTrue(told().lines().allMatch(line -> line.length() <= 80), told());
        assertFalse(told().contains("\033"), "no colours in a pipe");
        assertEquals("", complained());
    }

    /** Another hour of the mill in the first week, tried: 6 + 10 + 4 kg of bread for the three villages. */
    @Test
    void oneMoreOfItGivesWhatAllGetTogether() throws IOException {
        assertEquals(0, run("plan", SPRINGS));
        assertTrue(told().contains("1 h → 20 kg of bread"), told());
        Path first = temporary.resolve("first");
        Path second = temporary.resolve("second");
        Path patch = patch("capacities.csv", "actor,item,amount,from,to\nwatermill,mill_hours,1,1,1\n");
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--csv", first.toString()), complained());
        assertEquals(
                0,
                run("plan", SPRINGS, "--patch", patch.toString(), "--no-why", "--csv", second.toString()),
                complained());
        assertEquals(20, bread(second) - bread(first), 1e-4);
    }

    private static double bread(Path tables) throws IOException {
        double sum = 0;
        for (String line : Files.readAllLines(tables.resolve("deliveries.csv"))) {
            String[] cells = line.split(",");
            sum += cells[0].contains(".bread") ? Double.parseDouble(cells[cells.length - 1]) : 0;
        }
        return sum;
    }

    @Test
    void aPlanIsWrittenAndHoldsWhenCheckedAgain() throws IOException {
        Path json = temporary.resolve("plan.json");
        Path csv = temporary.resolve("tables");
        Path html = temporary.resolve("plan.html");
        assertEquals(
                0,
                run("plan", SPRINGS, "--json", json.toString(), "--csv", csv.toString(), "--html", html.toString()),
                complained());
        assertTrue(Files.isRegularFile(csv.resolve("deliveries.csv")));
        assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
        String page = Files.readString(html);
        assertTrue(page.indexOf("Mill 100 kg of wheat") > page.indexOf("Bake a load"), "flour comes from the mill");
        assertFalse(page.contains("of it upstream"), "the key shows what occurs");
        assertEquals(0, run("plan", "--verify", SPRINGS, json.toString()), complained());
        assertTrue(told().startsWith("The plan holds."), told());
        assertEquals(0, run("plan", SPRINGS, "--in-force", json.toString()), complained());
    }

    @Test
    void aPlanThatClaimsMoreRunsDoesNotHold() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--json", json.toString()), complained());
        String changed = Files.readString(json).replaceFirst("\"runs\": ?(\\d)", "\"runs\":9$1");
        Files.writeString(json, changed);
        assertEquals(4, run("plan", "--verify", SPRINGS, json.toString()));
        assertTrue(told().contains("Largest violation"), told());
    }

    @Test
    void withoutImportsNothingComesFromOutside() {
        assertEquals(0, run("plan", SPRINGS, "--no-imports"), complained());
        assertTrue(told().contains("Nothing comes from outside"), told());
    }

    @Test
    void aFolderThatIsMissingIsAProblemToMend() {
        assertEquals(2, run("plan", temporary.resolve("nowhere").toString()));
        assertTrue(complained().contains("nowhere"), complained());
        assertEquals(2, run("check", temporary.resolve("nowhere").toString()));
    }

    @Test
    void anAtEndThatCannotBeMetIsNamed() throws IOException {
        Path patch = patch("stocks.csv", "actor,product,at_end\ngranary,wheat,99999\n");
        assertEquals(3, run("plan", SPRINGS, "--patch", patch.toString()));
        assertTrue(complained().startsWith("At the end there must be 100 t of "), complained());
        assertTrue(complained().contains(", and that cannot be reached."), complained());
        assertTrue(complained().contains("Maybe at_end in stocks.csv is too high"), complained());
    }

    @Test
    void aResultThatCannotBeWrittenIsToldBeforeThePlanning() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertEquals(2, run("plan", SPRINGS, "--json", file.resolve("plan.json").toString()));
        assertTrue(complained().contains("cannot be written"), complained());
        assertEquals(2, run("plan", SPRINGS, "--csv", file.resolve("tables").toString()));
        assertEquals(2, run("check", SPRINGS, "--write-out", file.resolve("out").toString()));
    }

    @Test
    void aPlaceIsWrittenFilledInAndReadsTheSame() {
        Path folder = temporary.resolve("filled");
        assertEquals(0, run("check", SPRINGS, "--write-out", folder.toString()), complained());
        assertEquals(0, run("check", folder.toString()), complained());
        assertTrue(told().contains("3 neighbourhoods"), told());
        assertTrue(told().contains("6 weeks from 2027-06-07"), told());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plans",
                "plan",
                "plan --verify x",
                "plan a b",
                "plan x --time-limit soon",
                "check",
                "plan x --time-limit -3",
                "plan x --time-limit 0",
                "plan x --time-limit NaN",
                "check x --limit-mb x",
                "check x --limit-mb -1",
                "check x --limit-mb 0",
                "check x --limit-mb 99999999999999999999"
            })
    void wrongUseIsToldApart(String words) {
        assertEquals(64, run(words.isEmpty() ? new String[0] : words.split(" ")));
        assertFalse(complained().isEmpty());
        assertFalse(complained().matches("(?s).*( long| double|index ).*"), complained());
    }

    @Test
    void anInterruptBeforeThereIsAPlanIsAnswered() throws Exception {
        run("plan", SPRINGS, "--no-why");
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), complaints, false, false);
        Given given = new Given();
        given.folder = Path.of(SPRINGS);
        Interrupts interrupts = new Interrupts();
        interrupts.note();
        Ending ending =
                new Planning(screen, given, new Wishes(), new Results(), new Watch()).plan(given.read(), interrupts);
        assertEquals(Ending.INTERRUPTED, ending);
        assertTrue(complained().contains("Stopped by hand before there was a plan"), complained());
    }

    @Test
    void whatIsWrongWithAnAmountIsSaidInAWord() {
        run("check", "x", "--limit-mb", "many");
        assertTrue(
                complained().startsWith("--limit-mb: “many” is no number of megabytes. Write it like 512."),
                complained());
        run("plan", "x", "--time-limit", "0");
        assertTrue(complained().startsWith("--time-limit: “0” is no time to plan in."), complained());
    }

    @Test
    void aFolderThatHoldsSomethingIsOnlyWrittenOverWhenThatIsMeant() throws IOException {
        Path folder = temporary.resolve("filled");
        assertEquals(0, run("check", SPRINGS, "--write-out", folder.toString()), complained());
        Files.writeString(folder.resolve("links.csv"), "from,to,km\n");
        Files.writeString(folder.resolve("diary.csv"), "mine");
        String before = Files.readString(folder.resolve("needs.csv"));
        assertEquals(2, run("check", SPRINGS, "--write-out", folder.toString()));
        assertTrue(complained().contains("world.yaml"), complained());
        assertTrue(complained().contains("links.csv"), complained());
        assertTrue(complained().contains("--overwrite"), complained());
        assertTrue(Files.exists(folder.resolve("links.csv")));
        assertEquals(0, run("check", SPRINGS, "--write-out", folder.toString(), "--overwrite"), complained());
        assertTrue(told().replaceAll("\\s+", " ").contains("links.csv taken out"), told());
        assertFalse(Files.exists(folder.resolve("links.csv")));
        assertEquals("mine", Files.readString(folder.resolve("diary.csv")));
        assertEquals(before, Files.readString(folder.resolve("needs.csv")));
    }

    @Test
    void tablesOfAPlanAreOnlyWrittenOverWhenThatIsMeant() throws IOException {
        Path tables = temporary.resolve("tables");
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--csv", tables.toString()), complained());
        Files.writeString(tables.resolve("runs.csv"), "mine");
        assertEquals(2, run("plan", SPRINGS, "--no-why", "--csv", tables.toString()));
        assertTrue(complained().contains("--overwrite"), complained());
        assertEquals("mine", Files.readString(tables.resolve("runs.csv")));
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--csv", tables.toString(), "--overwrite"), complained());
        assertTrue(Files.readString(tables.resolve("runs.csv")).startsWith("actor,"));
    }

    @Test
    void tablesOfAPlanAreNeverWrittenOverThoseOfAPlace() throws IOException {
        Path place = temporary.resolve("place");
        assertEquals(0, run("check", SPRINGS, "--write-out", place.toString()), complained());
        String needs = Files.readString(place.resolve("needs.csv"));
        assertEquals(2, run("plan", SPRINGS, "--csv", place.toString(), "--overwrite"));
        assertTrue(complained().contains("is the folder of a place"), complained());
        assertEquals(needs, Files.readString(place.resolve("needs.csv")));
    }

    @Test
    void aFileInTheWayOfAFolderIsNamedAsSuch() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        for (Path folder : List.of(file, file.resolve("out"), file.resolve("far/out"))) {
            assertEquals(2, run("check", SPRINGS, "--write-out", folder.toString()));
            assertTrue(complained().contains("There is a file where a folder should be"), complained());
            assertFalse(complained().contains("disk"), complained());
        }
    }

    @Test
    void aPlanOfAnotherPlaceToStayCloseToIsHintedAt() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--json", json.toString()), complained());
        Path patch = patch("limits.csv", "id,amount\nbrook,5\n");
        assertEquals(
                0,
                run("plan", SPRINGS, "--no-why", "--patch", patch.toString(), "--in-force", json.toString()),
                complained());
        assertEquals("", complained());
        Path other = Files.writeString(
                temporary.resolve("other.json"), Files.readString(json).replace("Three Springs", "Elsewhere"));
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--in-force", other.toString()), complained());
        assertTrue(complained().contains("other.json is a plan of “Elsewhere”"), complained());
        Files.writeString(other, Files.readString(json).replaceFirst("\"sha256\": ?\"..", "\"sha256\":\"zz"));
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--in-force", other.toString()), complained());
        assertTrue(complained().contains("The tables have changed since this plan was made"), complained());
    }

    @Test
    void aFullDiskIsNobodysFaultAndNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertEquals(2, run("plan", SPRINGS, "--no-why", "--json", full.toString()));
        assertTrue(complained().contains("The disk is full."), complained());
        assertFalse(complained().contains("our fault"), complained());
        try (PrintStream out = new PrintStream(Files.newOutputStream(full), true, StandardCharsets.UTF_8)) {
            err.reset();
            Screen screen = new Screen(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
            assertEquals(1, Main.run(screen, "check", SPRINGS));
            assertTrue(complained().contains("could not") || complained().contains("Not all of it"), complained());
        }
    }

    @Test
    void aPlanThatMakesNoSenseIsToldWithoutInfinity() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, run("plan", SPRINGS, "--no-why", "--json", json.toString()), complained());
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"runs\": ?(\\d)", "\"runs\":-$1"));
        assertEquals(4, run("plan", "--verify", SPRINGS, json.toString()));
        assertFalse(told().contains("Infinity"), told());
        Files.writeString(json, text.replaceFirst("\"runs\": ?(\\d)", "\"runs\":NaN,\"x\":$1"));
        assertEquals(2, run("plan", "--verify", SPRINGS, json.toString()));
        assertTrue(complained().contains("plan.json:"), complained());
        assertTrue(complained().contains("“NaN” cannot stand here"), complained());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "plan --help",
                "check --help",
                "catalogue --help",
                "check --tables",
                "catalogue",
                "catalogue a",
                "catalogue --tree bread",
                "catalogue --tree cheese",
                "catalogue --tree butter",
                "check EXAMPLES/three-springs",
                "check EXAMPLES/pioneer-valley",
                "plan EXAMPLES/three-springs --no-why"
            })
    void everyLineFitsATerminalOfEightyColumns(String words) {
        String examples = String.valueOf(Path.of(SPRINGS).getParent());
        run(words.replace("EXAMPLES", examples).split(" "));
        String long81 = told().lines()
                .filter(line -> line.codePointCount(0, line.length()) > 80)
                .findFirst()
                .orElse("");
        assertEquals("", long81);
        assertFalse(told().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "check", "catalogue"})
    void everyCommandHasHelpWithExamples(String command) {
        assertEquals(0, run(command, "--help"));
        assertTrue(told().contains("./commonshed " + command), told());
    }

    @Test
    void theCatalogueIsListedSearchedAndFollowedBack() {
        assertEquals(0, run("catalogue"));
        assertTrue(told().contains("dairy"), told());
        assertEquals(0, run("catalogue", "CHEESE", "make"));
        assertTrue(told().contains("make_cheese"), told());
        assertEquals(0, run("catalogue", "--tree", "cheese"));
        assertTrue(told().contains("draws"), told());
        assertTrue(told().contains("from outside"), told());
        assertEquals(2, run("catalogue", "--tree", "no_such_thing"));
        assertEquals(2, run("catalogue", "no", "such", "thing"));
    }
}
