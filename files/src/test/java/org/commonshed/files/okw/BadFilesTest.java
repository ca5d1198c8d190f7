package org.commonshed.files.okw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.match.Box;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody got wrong: each is told with a code, nothing is thrown, and the rest is read. */
class BadFilesTest {
    private static final Vocabulary VOCABULARY = Catalogues.vocabulary();
    private static final ModelBook MODELS = Catalogues.models();

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String codes(List<Issue> issues) {
        return String.join(" ", issues.stream().map(Issue::code).distinct().toList());
    }

    /** Kind of file | what is expected | what it holds. */
    private static final String CASES = """
            table  | bad_length          | facility,process,x_mm,y_mm,z_mm~a,fdm,0,200,200
            table  | bad_length          | facility,process,x_mm,y_mm,z_mm~a,fdm,-5,200,NaN
            table  | bad_number          | facility,process,count~a,fdm,0
            table  | bad_number          | facility,process,usd_per_hour~a,fdm,-1
            table  | bad_number          | facility,process,count~a,fdm,1e30
            table  | unknown_process     | facility,process,count~a,teleporting,1
            table  | bad_tolerance       | facility,process,tolerance~a,fdm,IT99
            table  | bad_rate            | facility,process,per_hour,unit~a,fdm,12,bananas
            table  | bad_place           | facility,lat,lon~a,95,10
            table  | bad_stock           | facility,material_kg~a,pla: much
            table  | bad_number          | facility,minimum_order~a,-3
            table  | missing_cell        | facility,process~,fdm
            table  | unknown_columns     | colour,price~red,3
            table  | not_a_table         | facility,process~"a,fdm
            table  | empty_file          |
            table  | not_json            | [{"name": "a",]
            table  | not_json            | {"name": "a", "name": "b"}
            table  | missing_field       | [{"location": {}}]
            table  | not_an_object       | [1, 2]
            table  | not_a_list          | [{"name": "a", "equipment": 5}]
            design | not_a_design        | just words
            design | no_parts            | name: nothing
            design | unknown_process     | process: teleporting
            design | bad_size            | process: fdm~size_mm: [0, 10, 10]
            design | bad_size            | process: fdm~size_mm: [1, 2]
            design | bad_size            | process: fdm~size_mm: [.nan, 2, 3]
            design | out_of_range        | process: fdm~count: -2
            design | not_whole           | process: fdm~count: 1.5
            design | out_of_range        | process: fdm~count: 1e300
            design | unknown_material    | process: fdm~material: unobtainium
            design | bad_tolerance       | process: fdm~tolerance: IT1
            design | bad_work            | process: fdm~work: {amount: 3, unit: bananas}
            design | out_of_range        | process: fdm~kg: -1
            design | not_an_object       | process: fdm~work: 5
            design | not_yaml            | process: [fdm
            design | not_a_list          | parts: fdm
            order  | missing_field       | {"process": "fdm", "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | out_of_range        | {"process": "fdm", "quantity": 0, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | out_of_range        | {"process": "fdm", "quantity": -5, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | out_of_range        | {"process": "fdm", "quantity": 1e18, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | not_a_number        | {"process": "fdm", "quantity": "NaN", "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | not_json            | {"process": "fdm", "quantity": NaN}
            order  | not_a_number        | {"process": "fdm", "quantity": [], "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | bad_date            | {"process": "fdm", "quantity": 5, "due": "Friday", "start": "2026-11-30", "place": [42, -72]}
            order  | bad_due             | {"process": "fdm", "quantity": 5, "due": "2026-11-29", "start": "2026-11-30", "place": [42, -72]}
            order  | bad_place           | {"process": "fdm", "quantity": 5, "due": "2026-12-11", "start": "2026-11-30", "place": [142, -72]}
            order  | bad_place           | {"process": "fdm", "quantity": 5, "due": "2026-12-11", "start": "2026-11-30"}
            order  | out_of_range        | {"process": "fdm", "quantity": 5, "km": 0, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | missing_file        | {"design": "../nowhere.yaml", "quantity": 5, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | too_many            | {"parts": [{"part": "a", "process": "fdm", "count": 900000}], "quantity": 900000, "due": "2026-12-11", "start": "2026-11-30", "place": [42, -72]}
            order  | not_an_order        | [1]
            """;

    @Test
    void everyMistakeHasItsName() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : CASES.lines().toList()) {
            String[] cells = line.split(" *\\| ?", 3);
            Path file = file("case", cells[2].replace('~', '\n'));
            List<Issue> problems = switch (cells[0]) {
                case "table" -> new FacilityFile(VOCABULARY, MODELS).read(file).problems();
                case "design" -> DesignFile.read(file, VOCABULARY).problems();
                default -> OrderFile.read(file, VOCABULARY).problems();
            };
            if (!codes(problems).contains(cells[1])) {
                wrong.add(line + " → " + problems);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void picturesAndOtherFilesAreCalledWhatTheyAre() throws IOException {
        Path picture = folder.resolve("picture.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        for (List<Issue> problems : List.of(
                new FacilityFile(VOCABULARY, MODELS).read(picture).problems(),
                DesignFile.read(picture, VOCABULARY).problems(),
                OrderFile.read(picture, VOCABULARY).problems(),
                ModelLists.read(picture, VOCABULARY, FacilityFile.LIMITS).problems())) {
            assertEquals("not_text", codes(problems));
            assertTrue(problems.get(0).sentence().contains("a picture"));
        }
        Files.write(picture, new byte[] {(byte) 0xE4, ',', 'x'});
        assertEquals(
                "not_utf8",
                codes(new FacilityFile(VOCABULARY, MODELS).read(picture).problems()));
        assertEquals(
                "missing_file",
                codes(DesignFile.read(folder.resolve("no"), VOCABULARY).problems()));
        assertEquals(
                "unreadable_file", codes(DesignFile.read(folder, VOCABULARY).problems()));
    }

    @Test
    void filesBeyondTheLimitsAreNotReadAtAll() throws IOException {
        Path file = file("w.csv", "facility,process\na,fdm\nb,fdm\n");
        ReadingLimits fewBytes = new ReadingLimits(10, 100, 100, 1);
        assertEquals(
                "too_large",
                codes(new FacilityFile(VOCABULARY, MODELS).read(file, fewBytes).problems()));
        ReadingLimits fewRows = new ReadingLimits(1000, 1, 100, 1);
        assertEquals(
                "too_many_rows",
                codes(new FacilityFile(VOCABULARY, MODELS).read(file, fewRows).problems()));
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertEquals(
                "not_json",
                codes(new FacilityFile(VOCABULARY, MODELS)
                        .read(file("deep.json", deep))
                        .problems()));
        String billion = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nprocess: fdm\n";
        assertEquals(
                "not_yaml",
                codes(DesignFile.read(file("laughs.yaml", billion), VOCABULARY).problems()));
    }

    @Test
    void aMachineOfNoSizeIsLeftWithoutOneAndTheRestIsRead() throws IOException {
        Path file = file("w.csv", "facility,process,x_mm,y_mm,z_mm\na,fdm,0,0,0\nb,fdm,200,200,200\n");
        FacilityReading read = new FacilityFile(VOCABULARY, MODELS).read(file);
        assertEquals(2, read.facilities().size());
        assertEquals(2, read.problems().get(0).line());
        assertEquals("x_mm", read.problems().get(0).column());
    }

    @Test
    void aManifestSaysWhatItStatesAndWhatItsWordsLeadToIsHintedAt() throws IOException {
        String head = "okhv = \"OKH-LOSHv1.0\"\nrepo = \"https://example.org\"\nversion = \"1\"\n"
                + "license = \"CC-BY-SA-4.0\"\nlicensor = \"Example\"\n";
        DesignFile.Read stated = DesignFile.read(
                file(
                        "okh.toml",
                        head + "name = \"Bracket\"\nfunction = \"Holds.\"\n[[part]]\nname = \"arm\"\ntsdc = \"3DP\"\n"
                                + "material = \"PLA\"\nouter-dimensions = \"20 x 30 x 40 mm\"\nmass = 50\n"),
                VOCABULARY);
        var arm = stated.design()
                .orElseThrow(() -> new AssertionError(stated.problems()))
                .parts()
                .get(0);
        assertEquals("3d-printing", arm.process());
        assertEquals("pla", arm.material());
        assertEquals(new Box(20, 30, 40), arm.box());
        assertEquals(0.05, arm.kgPerPiece(), 1e-12);
        DesignFile.Read words = DesignFile.read(
                file("okh.toml", head + "name = \"Clip\"\nfunction = \"A 3D printed clip.\"\n"), VOCABULARY);
        assertEquals("3d-printing", words.design().orElseThrow().parts().get(0).process());
        assertEquals("proposed_process", codes(words.hints()));
        DesignFile.Read none =
                DesignFile.read(file("okh.toml", head + "name = \"Thing\"\nfunction = \"A thing.\"\n"), VOCABULARY);
        assertEquals("no_process", codes(none.problems()));
    }
}
