package org.commonshed.files.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.Rules;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.AssumedRows;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan goes out and comes in again; what is wrong with a file is said with its place. */
class PlanFileTest {
    private static final Plan PLAN = new Plan(
            Plan.Status.OPTIMAL,
            List.of(
                    new Plan.Level("shares.1", Double.NaN, "", Map.of("ana", 0.625, "bo", 1.0), true),
                    new Plan.Level("evenness.1", 4.6, "", Map.of(), true),
                    new Plan.Level("outside", 0, "kg", Map.of(), false)),
            List.of(new Plan.Run("mill", "milling", 1, 25)),
            List.of(new Plan.Move("mill", "oven", "flour", 1, 0.0000125)),
            List.of(new Plan.Delivery("a@1", "oven", 1, 1e12)),
            List.of(new Plan.Bought("oven", "salt \"fine\", é", 2, 1.23456789)),
            List.of(new Plan.Kept("mill", "flour", 1, 3)),
            List.of(new Plan.Discarded("mill", "bran", 2, 4)),
            List.of(new Plan.LimitUse("creek", 1, 25, 0, 12.5), new Plan.LimitUse("wood", null, 25, 1, 0)),
            List.of(new Plan.NeedMet("a@1", "ana", "bread", 1, 40, 25)),
            List.of(
                    new Plan.Why(
                            Plan.About.SHORT,
                            "ana",
                            1,
                            "bread",
                            15,
                            1,
                            List.of(new Plan.Cause(Plan.CauseKind.LIMIT, null, "creek", 1, 25, 0.025, 2, true))),
                    new Plan.Why(
                            Plan.About.OUTSIDE,
                            null,
                            null,
                            "salt",
                            1,
                            null,
                            List.of(new Plan.Cause(
                                    Plan.CauseKind.NONE,
                                    Plan.Nothing.NO_RECIPE,
                                    "",
                                    null,
                                    Double.NaN,
                                    0,
                                    Double.NaN,
                                    true)))),
            List.of(
                    new Plan.Alternative(
                            "oven",
                            "flour",
                            "mill",
                            40,
                            2,
                            "hill",
                            "haulage",
                            0.0008,
                            true,
                            Plan.CauseKind.CAPACITY,
                            "hill/mill_h",
                            2),
                    new Plan.Alternative(
                            "ana", "bread", "oven", 25, 1, "outside", "shares.1", Double.NaN, false, null, null, null),
                    new Plan.Alternative(
                            "ana", "salt", "outside", 1, 1, null, null, Double.NaN, true, null, null, null)));
    private static final PlanStamp STAMP = new PlanStamp(
            "Place",
            LocalDate.of(2027, 1, 1),
            PeriodLength.MONTH,
            2,
            "ab12",
            Map.of("solve", 0.25),
            List.of(
                    new AssumedRows("capacities", "oven", 3, 3, ""),
                    new AssumedRows("needs", "ana", 1, 2, "ana.bread")));

    private static final World WORLD = new World(
            "Place",
            new Calendar(LocalDate.of(2027, 1, 1), PeriodLength.MONTH, 2, false),
            Rules.DEFAULT,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    private static final Teller TELLER = new Teller(WORLD, PLAN, new Words(Locale.ENGLISH));

    @TempDir
    Path folder;

    private String written() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, PLAN, STAMP, TELLER);
        return Files.readString(file);
    }

    private PlanReading reading(String text) throws IOException {
        Path file = folder.resolve("edited.json");
        Files.writeString(file, text);
        return PlanFile.read(file, ReadingLimits.DEFAULT);
    }

    private Issue only(String text) throws IOException {
        List<Issue> problems = reading(text).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @Test
    void aFileWithoutAlternativesIsOneThatSaysNothingOfThem() throws IOException {
        String older = written().replaceAll("(?s) \"alternatives\":\\[.*?\n \\],\n", "");
        assertFalse(older.contains("alternatives"));
        PlanReading reading = reading(older);
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.plan().orElseThrow().alternatives());
    }

    @Test
    void aPlanComesBackAsItWas() throws IOException {
        PlanReading reading = reading(written());
        assertEquals(List.of(), reading.problems());
        assertEquals(PLAN, reading.plan().orElseThrow());
        assertEquals(STAMP, reading.stamp().orElseThrow());
    }

    @Test
    void reasonsAreWrittenAsSentencesToo() throws IOException {
        String reasons = written().replace('\u202f', ' ');
        assertTrue(reasons.contains("\"sentence\":\"There is no recipe for it here.\""), reasons);
        assertTrue(
                reasons.contains("1 of salt will come from outside, because there is no recipe for it here."), reasons);
    }

    @Test
    void aFileWhoseCausesSayLessIsReadAsWell() throws IOException {
        String older = written()
                .replaceAll("\"nothing\":(null|\"[a-z_]*\"),", "")
                .replaceAll("\"tried\":true,\"sentence\"", "\"sentence\"")
                .replaceAll("(\"period\":(?:null|1),)\"amount\":[^,]*,\"gain\"", "$1\"gain\"")
                .replaceAll("\"period\":(null|1),\"causes\"", "\"causes\"");
        PlanReading reading = reading(older);
        assertEquals(List.of(), reading.problems());
        Plan.Why why = reading.plan().orElseThrow().why().get(0);
        assertEquals(
                new Plan.Cause(Plan.CauseKind.LIMIT, null, "creek", 1, Double.NaN, 0.025, 2, false),
                why.causes().get(0));
        assertNull(why.period());
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        assertEquals(written(), written());
    }

    @Test
    void numbersHaveNineDigitsAndNoNeedlessZeros() throws IOException {
        String text = written();
        assertTrue(text.contains("{\"actor\":\"mill\",\"recipe\":\"milling\",\"period\":1,\"runs\":25}"), text);
        assertTrue(text.contains("\"amount\":0.0000125}"), text);
        assertTrue(text.contains("\"amount\":1000000000000}"), text);
        assertTrue(text.contains("{\"goal\":\"shares.1\",\"shares\":{"), text);
        assertEquals("0.333333333", Decimals.text(1.0 / 3));
        assertEquals("123456789000", Decimals.text(123456789123.0));
        assertEquals("0", Decimals.text(-0.0));
        assertEquals("1E+30", Decimals.text(1e30));
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Issue issue = only(written().replace("commonshed-plan/1", "commonshed-plan/9"));
        assertEquals("format_version", issue.code());
    }

    @Test
    void aMissingFieldIsNamedWithItsPlace() throws IOException {
        Issue issue = only(written().replace("\"recipe\":\"milling\",", ""));
        assertEquals("missing_field", issue.code());
        assertEquals("runs[0].recipe", issue.column());
        assertTrue(issue.line() > 1);
    }

    @Test
    void aMissingListIsNamed() throws IOException {
        assertEquals(
                "moves", only(written().replace("\"moves\":", "\"moved\":")).column());
    }

    @Test
    void textInPlaceOfANumberIsNamed() throws IOException {
        assertEquals(
                "not_a_number",
                only(written().replace("\"runs\":25}", "\"runs\":\"many\"}")).code());
        assertEquals(
                "not_a_number",
                only(written().replace("\"runs\":25}", "\"runs\":1e400}")).code());
    }

    @Test
    void anUnknownWordIsNamedWithTheAllowedOnes() throws IOException {
        Issue issue = only(written().replace("\"optimal\"", "\"best\""));
        assertEquals("unknown_word", issue.code());
        assertEquals("Allowed are: optimal, stopped.", issue.mend());
    }

    @Test
    void aFileThatIsCutOffIsNoJson() throws IOException {
        String text = written();
        assertEquals("not_json", only(text.substring(0, text.length() / 2)).code());
    }

    @Test
    void aPictureIsNoPlan() throws IOException {
        Path file = folder.resolve("picture.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertEquals(1, PlanFile.read(file, ReadingLimits.DEFAULT).problems().size());
    }

    @Test
    void aFileInAnotherEncodingIsSaidToBe() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, written().getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "not_json",
                PlanFile.read(file, ReadingLimits.DEFAULT).problems().get(0).code());
    }

    @Test
    void whatIsTooDeepOrTooLargeIsRefused() throws IOException {
        assertEquals(
                "not_json",
                only("{\"format\":" + "[".repeat(1000) + "]".repeat(1000) + "}").code());
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, PLAN, STAMP, TELLER);
        PlanReading reading = PlanFile.read(file, ReadingLimits.DEFAULT.withBytes(100));
        assertEquals("too_large", reading.problems().get(0).code());
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        PlanReading reading = PlanFile.read(folder.resolve("none.json"), ReadingLimits.DEFAULT);
        assertEquals("unreadable", reading.problems().get(0).code());
    }

    @Test
    void aPlanOfOtherTablesIsHintedAt() throws IOException {
        PlanReading reading = reading(written());
        assertEquals(List.of(), reading.listHints("ab12"));
        assertEquals("other_world", reading.listHints("cd34").get(0).code());
    }

    @Test
    void eachListBecomesATable() throws IOException {
        PlanFile.writeTables(folder.resolve("tables"), PLAN, STAMP, TELLER);
        assertEquals(
                "actor,recipe,period,runs\nmill,milling,1,25\n",
                Files.readString(folder.resolve("tables").resolve("runs.csv")));
        assertEquals(
                "limit,period,amount,used,planned\ncreek,1,25,0,12.5\nwood,,25,1,0\n",
                Files.readString(folder.resolve("tables").resolve("limits.csv")));
    }

    @Test
    void whatWasAssumedIsAListOfThePlanAndATable() throws IOException {
        String text = written();
        assertTrue(
                text.contains("{\"table\":\"capacities\",\"id\":\"oven\",\"rows\":3,\"of\":3,\"which\":null}"), text);
        PlanFile.writeTables(folder.resolve("tables"), PLAN, STAMP, TELLER);
        assertEquals(
                "table,id,rows,of,which\ncapacities,oven,3,3,\nneeds,ana,1,2,ana.bread\n",
                Files.readString(folder.resolve("tables").resolve("assumed.csv")));
        String older = text.replaceAll("(?s) \"assumed\":\\[.*?\n \\],\n", "");
        assertEquals(List.of(), reading(older).stamp().orElseThrow().assumed());
    }

    @Test
    void tablesThatWouldBeReplacedAreNamed() throws IOException {
        Path tables = folder.resolve("tables");
        assertEquals(List.of(), PlanFile.listInTheWay(tables));
        PlanFile.writeTables(tables, PLAN, STAMP, TELLER);
        try (Stream<Path> written = Files.list(tables)) {
            assertEquals(
                    written.map(f -> String.valueOf(f.getFileName())).sorted().toList(),
                    PlanFile.listInTheWay(tables).stream().sorted().toList());
        }
    }

    @Test
    void aFullDiskIsTheDisksFault() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        IOException e = assertThrows(IOException.class, () -> PlanFile.write(full, PLAN, STAMP, TELLER));
        assertTrue(String.valueOf(e.getMessage()).contains("space"), e::toString);
    }

    @Test
    void whatIsNoJsonIsSaidWithoutTheWordsOfALibrary() throws IOException {
        String text = written();
        List<String> broken = List.of(
                text.substring(0, text.length() / 2),
                text.replace("\"runs\":25}", "\"runs\":NaN}"),
                text.replace("\"runs\":25}", "\"runs\":25,\"runs\":26}"),
                text.replace("\"runs\":25}", "\"runs\" 25}"),
                "{\"format\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
        List<String> told = List.of("too early", "“NaN” cannot", "“runs” stands here twice", "as JSON", "deeper");
        for (int i = 0; i < broken.size(); i++) {
            Issue issue = only(broken.get(i));
            assertTrue(issue.toString().startsWith("edited.json:"), issue::toString);
            assertTrue(issue.sentence().contains(told.get(i)), issue::toString);
            assertFalse(issue.toString().matches("(?s).*(Feature|Source|token|Token|parser).*"), issue::toString);
        }
    }
}
