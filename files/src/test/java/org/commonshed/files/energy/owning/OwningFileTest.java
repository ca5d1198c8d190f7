package org.commonshed.files.energy.owning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.files.tree.Read;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of who owns a project as files. */
final class OwningFileTest {
    private static final String CASE = """
            {"investment": 30000.50, "years": 20, "discount": 0.04,
             "yield": {"local_kwh": 10000, "export_kwh": 5000, "retail": 0.30, "feed_in": 0.08},
             "running": {"cost": 300, "local": 0.5},
             "replacements": [{"year": 12, "cost": 4000}],
             "owners": [{"owner": "coop", "id": "ours", "loan": 0.5, "lender": "bank", "dividend": 0.6, "solidarity": 0.4}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private Read<OwningCase> read(String text) throws IOException {
        return OwningFile.read(Files.writeString(folder.resolve("own.json"), text));
    }

    private static String codes(List<Issue> issues) {
        return String.join(" ", issues.stream().map(Issue::code).distinct().toList());
    }

    @Test
    void aCaseIsReadAndWhatIsNotStatedIsUsual() throws IOException {
        Read<OwningCase> read = read(CASE);
        assertEquals(List.of(), read.problems());
        OwningCase owning = read.found().orElseThrow();
        assertEquals(30_000_50, owning.project().investmentCents());
        assertEquals(300_00, owning.project().running().cents());
        Ownership owner = owning.owners().get(0);
        assertEquals("ours", owner.id());
        assertEquals(
                Ownership.usual(Ownership.Kind.COOP).terms().localPrice(),
                owner.terms().localPrice());
        OwningCase all =
                read(CASE.replaceAll("(?s),\\s*\"owners\".*]}", "}")).found().orElseThrow();
        assertEquals(5, all.owners().size());
    }

    private static final String WRONG = """
            "yield"          | "harvest"         | missing_field
            "retail": 0.30,  |                   | missing_field
            "year": 12       | "year": 21        | out_of_range
            "year": 12,      |                   | missing_field
            "owner": "coop"  | "owner": "bank"   | unknown_owner
            "loan": 0.5      | "loan": 0.5, "grant": 0.6 | too_much
            0.4}]            | 0.5}]             | too_much
            "lender": "bank" | "lender": "uncle" | unknown_lender
            "years": 20      | "years": 51       | out_of_range
            "investment"     | "price"           | not_a_case
            30000.50         | much              | not_json
            30000.50         | "much"            | not_a_number
            """;

    @Test
    void everythingThatIsWrongIsTold() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : WRONG.lines().toList()) {
            String[] cells = line.split(" *\\| *", -1);
            assertTrue(CASE.contains(cells[0]), cells[0]);
            String codes = codes(read(CASE.replace(cells[0], cells[1])).problems());
            if (!codes.equals(cells[2])) {
                wrong.add(line + ": " + codes);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                "unknown_field",
                codes(read(CASE.replace("\"years\"", "\"yaers\"")).hints()));
    }
}
