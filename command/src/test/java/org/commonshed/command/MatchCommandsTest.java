package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands match, split and fablabs as they are typed. */
class MatchCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final String SHIELDS = ROOT + "/examples/face-shields/";

    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    /** A at 5 km, 200 a day, 1.00 each, setup 20; B at 20 km, 150, 0.90, 10; C at 70 km, 1,000, 0.50. */
    private String[] split(long quantity, String more, String... words) throws IOException {
        Path labs = folder.resolve("labs.csv");
        Files.writeString(labs, """
                facility,lat,lon,process
                A,%s,0,fdm
                B,%s,0,fdm
                C,%s,0,fdm
                """.formatted(5 / 111.195, 20 / 111.195, 70 / 111.195));
        Path order = folder.resolve("order.json");
        Files.writeString(order, """
                {"process": "fdm", "quantity": %d, "start": "2026-11-30", "due": "2026-12-02", "place": [0, 0],
                 "km": 60, "late_days": 0, "usd_per_km": 0, %s "quotes": [
                  {"maker": "A", "pieces_per_day": 200, "usd_per_piece": 1.00, "setup_usd": 20},
                  {"maker": "B", "pieces_per_day": 150, "usd_per_piece": 0.90, "setup_usd": 10},
                  {"maker": "C", "pieces_per_day": 1000, "usd_per_piece": 0.50, "setup_usd": 0}]}
                """.formatted(quantity, more));
        String[] all = new String[words.length + 8];
        String[] first = {
            "split", "--order", order.toString(), "--facilities", labs.toString(), "--road-factor", "1", "--json"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(words, 0, all, first.length, words.length);
        return all;
    }

    private void holds(String... parts) {
        String plain = shell.told().replaceAll("\\s+", "");
        for (String part : parts) {
            assertTrue(plain.contains(part), part + " in " + shell.told() + shell.complained());
        }
    }

    @Test
    void anOrderIsDividedAsArithmeticSays() throws IOException {
        assertEquals(0, shell.run(split(800, "")));
        holds("\"usd\":785.0", "\"unmet\":0", "\"maker\":\"B\",\"name\":\"B\",\"machine\":\"m1\",\"pieces\":450");
        holds("\"maker\":\"A\",\"name\":\"A\",\"machine\":\"m1\",\"pieces\":350", "\"checked\":true");
        assertFalse(shell.told().contains("\"maker\" : \"C\""));
        holds("\"distance\":{");
        assertEquals(3, shell.run(split(1100, "")));
        holds("\"unmet\":50");
        assertEquals(3, shell.run(split(800, "\"most_makers\": 1,")));
        holds("\"unmet\":200", "\"pieces\":600");
    }

    /** In three days A has 600 there and B 450; 1,050 is 21 boxes of 50, 22 are wanted. */
    @Test
    void whatIsMissingIsToldInPiecesWhereTheyComeInBoxes() throws IOException {
        assertEquals(3, shell.run(split(1100, "\"batch\": 50,")));
        holds("\"complete\":1050", "\"unmet\":50", "\"pieces\":600", "\"pieces\":450");
    }

    /** 3 days of 200 are in time, 2 more are late: 12 and 8 boxes. */
    @Test
    void howManyAreLateIsSaidFirst() throws IOException {
        Path labs = Files.writeString(folder.resolve("lab.csv"), "facility,lat,lon,process\nA,0.1,0,fdm\n");
        Path order = Files.writeString(folder.resolve("late.json"), """
                {"process": "fdm", "quantity": 1000, "start": "2026-11-30", "due": "2026-12-02", "place": [0, 0],
                 "late_days": 2, "batch": 50, "quotes": [{"maker": "A", "pieces_per_day": 200, "usd_per_piece": 1}]}
                """);
        assertEquals(0, shell.run("split", "--order", order.toString(), "--facilities", labs.toString(), "--alone"));
        String told = shell.told();
        assertTrue(told.contains("1000 can be put together from what is promised below, 400 of them late."), told);
        assertTrue(told.contains("all there on 2026-12-04, 400 late;"), told);
    }

    @Test
    void whoDropsOutIsReplacedAndPromisesStay() throws IOException {
        assertEquals(0, shell.run(split(800, "")));
        Path before = folder.resolve("split.json");
        Files.writeString(before, shell.told());
        assertEquals(3, shell.run(split(800, "", "--without", "A", "--after", before.toString())));
        holds("\"unmet\":350", "\"pieces\":450");
    }

    @Test
    void theExampleIsMatchedAndDivided() {
        assertEquals(
                0, shell.run("match", "--design", SHIELDS + "design.yaml", "--facilities", SHIELDS + "workshops.csv"));
        assertTrue(shell.told().contains("Maker hall (example)"), shell.told());
        assertTrue(shell.told().contains("part (visor)"), "a sign maker cuts visors: " + shell.told());
        assertEquals(
                0,
                shell.run(
                        "split",
                        "--order",
                        SHIELDS + "order.json",
                        "--facilities",
                        SHIELDS + "workshops.csv",
                        "--alone"));
        assertTrue(shell.told().contains("2000 can be put together"), shell.told());
    }

    @Test
    void whatNobodyCanMakeEndsWithThreeAndSaysWhy() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        Files.writeString(huge, "process: fdm\nsize_mm: [900, 900, 900]\n");
        String[] words = {"match", "--design", huge.toString(), "--facilities", SHIELDS + "workshops.csv", "--all"};
        assertEquals(3, shell.run(words));
        assertTrue(shell.told().contains("The piece is too large: 900 × 900 × 900 mm"), shell.told());
        assertTrue(shell.told().contains("It is closed for good."), shell.told());
    }

    @Test
    void wrongUseAndWrongFilesAreToldApart() throws IOException {
        assertEquals(64, shell.run("match"));
        assertEquals(64, shell.run("match", "--design", "x", "--facilities", "y", "--near", "north"));
        assertEquals(64, shell.run("match", "--design", "x", "--facilities", "y", "--km", "5"));
        assertEquals(64, shell.run("match", "--design", "x", "--facilities", "y", "--near", "0,0", "--km", "far"));
        assertTrue(shell.complained().contains("“far” is no distance. Write kilometres"), shell.complained());
        assertEquals(2, shell.run("match", "--design", "no.json", "--facilities", SHIELDS + "workshops.csv"));
        assertEquals(
                2, shell.run("split", "--order", SHIELDS + "workshops.csv", "--facilities", SHIELDS + "workshops.csv"));
        assertEquals(2, shell.run("fablabs", folder.resolve("nothing").toString()));
        for (String command : new String[] {"match", "split", "fablabs"}) {
            assertEquals(0, shell.run(command, "--help"));
            assertTrue(shell.told().contains("Example"), shell.told());
        }
    }

    @Test
    void aFolderOfLabsIsMadeFromTheLists() throws IOException {
        Path data = Files.createDirectories(folder.resolve("okw-machines"));
        Files.writeString(data.resolve("geomachines.csv"), """
                ,name,brand,slug,class_1,lab,city,county,country_code,latitude,longitude
                0,kossel xl,kosselmaker,a,three_d_printer,Lab A,X,,ES,41.4,2.2
                """);
        Files.writeString(data.resolve("3d_printers.csv"), """
                \uFEFFModel,Technology,Materials,Brand,Build Size
                Kossel XL,FDM (Fused Deposition Modeling),"PLA, ABS and +3 materials",Kosselmaker,200 × 200 х 300 mm\u0020
                """);
        Path made = folder.resolve("out");
        assertEquals(0, shell.run("fablabs", folder.toString(), "--out", made.toString()));
        String table = Files.readString(made.resolve("labs.csv"));
        assertTrue(table.contains("kossel xl,fdm,1,box,200,200,300,pla;abs"), table);
        assertEquals(3, shell.run("split", "--order", made + "/order.json", "--facilities", made + "/labs.csv"));
        assertTrue(shell.told().contains("headband: 2000 wanted; of 1 workshops 1 can take part."), shell.told());
        assertEquals(0, shell.run("check", made.toString()), shell.complained());
        String machines = Files.readString(made.resolve("machines.csv"));
        assertTrue(machines.contains("a,m1,kossel xl,fdm,1,box,200,200,300,pla;abs"), machines);
        assertTrue(machines.contains("envelope"), "what a model told is marked: " + machines);
        assertEquals(2, shell.run("fablabs", folder.toString(), "--out", made.toString(), "--city", "Nowhere"));
        assertEquals(0, shell.run("fablabs", folder.toString(), "--out", made.toString(), "--city", "x"));
        assertTrue(Files.readString(made.resolve("actors.csv")).contains("Hospital in x (example)"));
    }

    /** Real files; they lie outside the repository. */
    @Test
    void fourHundredAndTwentyFiveLabsAreAWholePlace() throws IOException {
        Path data = Path.of(System.getProperty("commonshed.shared", ""), "data");
        assumeTrue(
                Files.exists(data.resolve("okw-machines/geomachines.csv")),
                "left out: no data/okw-machines in the folder of -Dcommonshed.shared");
        Path made = folder.resolve("labs");
        assertEquals(0, shell.run("fablabs", data.toString(), "--out", made.toString(), "--city", "Berlin"));
        assertEquals(0, shell.run("check", made.toString()), shell.complained());
        try (var actors = Files.lines(made.resolve("actors.csv"))) {
            assertEquals(1 + 425 + 1, actors.count()); // the head, the labs that the list names, the hospital
        }
    }
}
