package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Interrupts;
import org.commonshed.command.shell.Screen;
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

    private final Shell shell = new Shell();

    private Path patch(String table, String text) throws IOException {
        Path patch = Files.createDirectories(temporary.resolve("patch-" + table));
        Files.writeString(patch.resolve(table), text);
        return patch;
    }

    @Test
    void aPlanFitsAScreen() {
        assertEquals(0, shell.run("plan", SPRINGS));
        assertTrue(shell.told().contains("Three Springs can meet"), shell.told());
        assertTrue(shell.told().contains("Oak Spring"), shell.told());
        assertTrue(shell.told().contains("Mill hours, Water mill"), shell.told());
        assertTrue(shell.told().contains("Thrown away: 500 kg of wheat"), shell.told());
        assertTrue(shell.told().contains("each is proven"), shell.told());
        assertTrue(shell.told().lines().count() <= 40, shell.told());
        assertTrue(shell.told().lines().allMatch(line -> line.length() <= 80), shell.told());
        assertFalse(shell.told().contains("\033"), "no colours in a pipe");
        assertEquals("", shell.complained());
    }

    /** Another hour of the mill in the first week, tried: 6 + 10 + 4 kg of bread for the three villages. */
    @Test
    void oneMoreOfItGivesWhatAllGetTogether() throws IOException {
        assertEquals(0, shell.run("plan", SPRINGS));
        assertTrue(shell.told().contains("1 h → 20 kg of bread"), shell.told());
        Path first = temporary.resolve("first");
        Path second = temporary.resolve("second");
        Path patch = patch("capacities.csv", "actor,item,amount,from,to\nwatermill,mill_hours,1,1,1\n");
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--csv", first.toString()), shell.complained());
        assertEquals(
                0,
                shell.run("plan", SPRINGS, "--patch", patch.toString(), "--no-why", "--csv", second.toString()),
                shell.complained());
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
                shell.run(
                        "plan", SPRINGS, "--json", json.toString(), "--csv", csv.toString(), "--html", html.toString()),
                shell.complained());
        assertTrue(Files.isRegularFile(csv.resolve("deliveries.csv")));
        assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
        String page = Files.readString(html);
        assertTrue(page.indexOf("Mill 100 kg of wheat") > page.indexOf("Bake a load"), "flour comes from the mill");
        assertFalse(page.contains("of it upstream"), "the key shows what occurs");
        assertEquals(0, shell.run("plan", "--verify", SPRINGS, json.toString()), shell.complained());
        assertTrue(shell.told().startsWith("The plan holds."), shell.told());
        assertEquals(0, shell.run("plan", SPRINGS, "--in-force", json.toString()), shell.complained());
    }

    @Test
    void aPlanThatClaimsMoreRunsDoesNotHold() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--json", json.toString()), shell.complained());
        String changed = Files.readString(json).replaceFirst("\"runs\": ?(\\d)", "\"runs\":9$1");
        Files.writeString(json, changed);
        assertEquals(4, shell.run("plan", "--verify", SPRINGS, json.toString()));
        assertTrue(shell.told().contains("Largest violation"), shell.told());
    }

    @Test
    void withoutImportsNothingComesFromOutside() {
        assertEquals(0, shell.run("plan", SPRINGS, "--no-imports"), shell.complained());
        assertTrue(shell.told().contains("Nothing comes from outside"), shell.told());
    }

    @Test
    void aFolderThatIsMissingIsAProblemToMend() {
        assertEquals(2, shell.run("plan", temporary.resolve("nowhere").toString()));
        assertTrue(shell.complained().contains("nowhere"), shell.complained());
        assertEquals(2, shell.run("check", temporary.resolve("nowhere").toString()));
    }

    @Test
    void anAtEndThatCannotBeMetIsNamed() throws IOException {
        Path patch = patch("stocks.csv", "actor,product,at_end\ngranary,wheat,99999\n");
        assertEquals(3, shell.run("plan", SPRINGS, "--patch", patch.toString()));
        assertTrue(shell.complained().startsWith("At the end there must be 100 t of "), shell.complained());
        assertTrue(shell.complained().contains(", and that cannot be reached."), shell.complained());
        assertTrue(shell.complained().contains("Maybe at_end in stocks.csv is too high"), shell.complained());
    }

    @Test
    void aResultThatCannotBeWrittenIsToldBeforeThePlanning() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertEquals(
                2,
                shell.run("plan", SPRINGS, "--json", file.resolve("plan.json").toString()));
        assertTrue(shell.complained().contains("cannot be written"), shell.complained());
        assertEquals(
                2, shell.run("plan", SPRINGS, "--csv", file.resolve("tables").toString()));
        assertEquals(
                2,
                shell.run("check", SPRINGS, "--write-out", file.resolve("out").toString()));
    }

    @Test
    void aPlaceIsWrittenFilledInAndReadsTheSame() {
        Path folder = temporary.resolve("filled");
        assertEquals(0, shell.run("check", SPRINGS, "--write-out", folder.toString()), shell.complained());
        assertEquals(0, shell.run("check", folder.toString()), shell.complained());
        assertTrue(shell.told().contains("3 neighbourhoods"), shell.told());
        assertTrue(shell.told().contains("6 weeks from 2027-06-07"), shell.told());
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
        assertEquals(64, shell.run(words.isEmpty() ? new String[0] : words.split(" ")));
        assertFalse(shell.complained().isEmpty());
        assertFalse(shell.complained().matches("(?s).*( long| double|index ).*"), shell.complained());
    }

    @Test
    void anInterruptBeforeThereIsAPlanIsAnswered() throws Exception {
        shell.run("plan", SPRINGS, "--no-why");
        Screen screen = shell.screen();
        Given given = new Given();
        given.folder = Path.of(SPRINGS);
        Interrupts interrupts = new Interrupts();
        interrupts.note();
        Ending ending =
                new Planning(screen, given, new Wishes(), new Results(), new Watch()).plan(given.read(), interrupts);
        assertEquals(Ending.INTERRUPTED, ending);
        assertTrue(shell.complained().contains("Stopped by hand before there was a plan"), shell.complained());
    }

    @Test
    void whatIsWrongWithAnAmountIsSaidInAWord() {
        shell.run("check", "x", "--limit-mb", "many");
        assertTrue(
                shell.complained().startsWith("--limit-mb: “many” is no number of megabytes. Write it like 512."),
                shell.complained());
        shell.run("plan", "x", "--time-limit", "0");
        assertTrue(shell.complained().startsWith("--time-limit: “0” is no time to plan in."), shell.complained());
    }

    @Test
    void aFolderThatHoldsSomethingIsOnlyWrittenOverWhenThatIsMeant() throws IOException {
        Path folder = temporary.resolve("filled");
        assertEquals(0, shell.run("check", SPRINGS, "--write-out", folder.toString()), shell.complained());
        Files.writeString(folder.resolve("links.csv"), "from,to,km\n");
        Files.writeString(folder.resolve("diary.csv"), "mine");
        String before = Files.readString(folder.resolve("needs.csv"));
        assertEquals(2, shell.run("check", SPRINGS, "--write-out", folder.toString()));
        assertTrue(shell.complained().contains("world.yaml"), shell.complained());
        assertTrue(shell.complained().contains("links.csv"), shell.complained());
        assertTrue(shell.complained().contains("--overwrite"), shell.complained());
        assertTrue(Files.exists(folder.resolve("links.csv")));
        assertEquals(
                0, shell.run("check", SPRINGS, "--write-out", folder.toString(), "--overwrite"), shell.complained());
        assertTrue(shell.told().replaceAll("\\s+", " ").contains("links.csv taken out"), shell.told());
        assertFalse(Files.exists(folder.resolve("links.csv")));
        assertEquals("mine", Files.readString(folder.resolve("diary.csv")));
        assertEquals(before, Files.readString(folder.resolve("needs.csv")));
    }

    @Test
    void tablesOfAPlanAreOnlyWrittenOverWhenThatIsMeant() throws IOException {
        Path tables = temporary.resolve("tables");
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--csv", tables.toString()), shell.complained());
        Files.writeString(tables.resolve("runs.csv"), "mine");
        assertEquals(2, shell.run("plan", SPRINGS, "--no-why", "--csv", tables.toString()));
        assertTrue(shell.complained().contains("--overwrite"), shell.complained());
        assertEquals("mine", Files.readString(tables.resolve("runs.csv")));
        assertEquals(
                0,
                shell.run("plan", SPRINGS, "--no-why", "--csv", tables.toString(), "--overwrite"),
                shell.complained());
        assertTrue(Files.readString(tables.resolve("runs.csv")).startsWith("actor,"));
    }

    @Test
    void tablesOfAPlanAreNeverWrittenOverThoseOfAPlace() throws IOException {
        Path place = temporary.resolve("place");
        assertEquals(0, shell.run("check", SPRINGS, "--write-out", place.toString()), shell.complained());
        String needs = Files.readString(place.resolve("needs.csv"));
        assertEquals(2, shell.run("plan", SPRINGS, "--csv", place.toString(), "--overwrite"));
        assertTrue(shell.complained().contains("is the folder of a place"), shell.complained());
        assertEquals(needs, Files.readString(place.resolve("needs.csv")));
    }

    @Test
    void aFileInTheWayOfAFolderIsNamedAsSuch() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        for (Path folder : List.of(file, file.resolve("out"), file.resolve("far/out"))) {
            assertEquals(2, shell.run("check", SPRINGS, "--write-out", folder.toString()));
            assertTrue(shell.complained().contains("There is a file where a folder should be"), shell.complained());
            assertFalse(shell.complained().contains("disk"), shell.complained());
        }
    }

    @Test
    void aPlanOfAnotherPlaceToStayCloseToIsHintedAt() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--json", json.toString()), shell.complained());
        Path patch = patch("limits.csv", "id,amount\nbrook,5\n");
        assertEquals(
                0,
                shell.run("plan", SPRINGS, "--no-why", "--patch", patch.toString(), "--in-force", json.toString()),
                shell.complained());
        assertEquals("", shell.complained());
        Path other = Files.writeString(
                temporary.resolve("other.json"), Files.readString(json).replace("Three Springs", "Elsewhere"));
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--in-force", other.toString()), shell.complained());
        assertTrue(shell.complained().contains("other.json is a plan of “Elsewhere”"), shell.complained());
        Files.writeString(other, Files.readString(json).replaceFirst("\"sha256\": ?\"..", "\"sha256\":\"zz"));
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--in-force", other.toString()), shell.complained());
        assertTrue(shell.complained().contains("The tables have changed since this plan was made"), shell.complained());
    }

    @Test
    void aFullDiskIsNobodysFaultAndNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertEquals(2, shell.run("plan", SPRINGS, "--no-why", "--json", full.toString()));
        assertTrue(shell.complained().contains("The disk is full."), shell.complained());
        assertFalse(shell.complained().contains("our fault"), shell.complained());
        try (PrintStream out = new PrintStream(Files.newOutputStream(full), true, StandardCharsets.UTF_8)) {
            Screen screen = new Screen(out, shell.screen().err(), false, false);
            assertEquals(1, Main.run(screen, "check", SPRINGS));
            assertTrue(
                    shell.complained().contains("could not")
                            || shell.complained().contains("Not all of it"),
                    shell.complained());
        }
    }

    @Test
    void aPlanThatMakesNoSenseIsToldWithoutInfinity() throws IOException {
        Path json = temporary.resolve("plan.json");
        assertEquals(0, shell.run("plan", SPRINGS, "--no-why", "--json", json.toString()), shell.complained());
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"runs\": ?(\\d)", "\"runs\":-$1"));
        assertEquals(4, shell.run("plan", "--verify", SPRINGS, json.toString()));
        assertFalse(shell.told().contains("Infinity"), shell.told());
        Files.writeString(json, text.replaceFirst("\"runs\": ?(\\d)", "\"runs\":NaN,\"x\":$1"));
        assertEquals(2, shell.run("plan", "--verify", SPRINGS, json.toString()));
        assertTrue(shell.complained().contains("plan.json:"), shell.complained());
        assertTrue(shell.complained().contains("“NaN” cannot stand here"), shell.complained());
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
        shell.run(words.replace("EXAMPLES", examples).split(" "));
        String long81 = shell.told()
                .lines()
                .filter(line -> line.codePointCount(0, line.length()) > 80)
                .findFirst()
                .orElse("");
        assertEquals("", long81);
        assertFalse(shell.told().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "check", "catalogue"})
    void everyCommandHasHelpWithExamples(String command) {
        assertEquals(0, shell.run(command, "--help"));
        assertTrue(shell.told().contains("./commonshed " + command), shell.told());
    }

    @Test
    void theCatalogueIsListedSearchedAndFollowedBack() {
        assertEquals(0, shell.run("catalogue"));
        assertTrue(shell.told().contains("dairy"), shell.told());
        assertEquals(0, shell.run("catalogue", "CHEESE", "make"));
        assertTrue(shell.told().contains("make_cheese"), shell.told());
        assertEquals(0, shell.run("catalogue", "--tree", "cheese"));
        assertTrue(shell.told().contains("draws"), shell.told());
        assertTrue(shell.told().contains("from outside"), shell.told());
        assertEquals(2, shell.run("catalogue", "--tree", "no_such_thing"));
        assertEquals(2, shell.run("catalogue", "no", "such", "thing"));
    }
}
