package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.filling.Typical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table by itself goes in and out; what is typical of somebody comes from the catalogue. */
final class TableFileTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "commonshed", "1", "start", "2027-01-01", "period", "month", "periods", "12", "catalogue", "standard");

    @TempDir
    Path temp;

    private TableFile.Read read(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("any.csv"), text);
        return TableFile.read(file, "actors", ReadingLimits.DEFAULT, SETTINGS);
    }

    @Test
    void cellsGoInAndOutAsTheyAreAndFormulasGoOutAsText() throws IOException {
        String start = "id,name,kind,neighbourhood,mine\na,\"A, \"\"B\"\"\",mill,oak,";
        TableFile.Read read = read("# ours\n" + start + "=1+1\n");
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(3), read.lines());
        StringWriter out = new StringWriter();
        TableFile.write(read.rows(), out);
        assertEquals(start + "'=1+1\n", out.toString());
        assertEquals(read.rows(), read(out.toString()).rows());
    }

    @Test
    void problemsSayLineAndColumn() throws IOException {
        TableFile.Read read = read("id,name,kind,neighbourhood,size\na,A,mill,oak,1\na,B,mill,oak,-1\n");
        List<String> where = read.problems().stream()
                .map(i -> i.line() + " " + i.column() + " " + i.code())
                .sorted()
                .toList();
        assertEquals(List.of("3 id duplicate_id", "3 size negative"), where);
        assertTrue(read("id,name\na,A\n").problems().stream()
                .anyMatch(i -> i.code().equals("missing_column") && i.column().equals("kind")));
    }

    /** The catalogue's bakery has 300 hours of an oven; one of twice the size has 600. */
    @Test
    void whatIsTypicalGrowsWithTheSize() {
        Path catalogue = Path.of(System.getProperty("commonshed.root", "..")).resolve("catalogue");
        Typical typical = Typical.read(catalogue);
        double size = typical(typical, "").get("oven");
        assertEquals(300, size, 1e-9);
        assertEquals(600, typical(typical, "1000").get("oven"), 1e-6);
    }

    private static Map<String, Double> typical(Typical typical, String size) {
        Stated.Rows actor = new Stated.Rows(
                "actors",
                List.of("id", "name", "kind", "neighbourhood", "size"),
                List.of(List.of("b", "B", "bakery", "oak", size)));
        return typical.fill(new Stated(SETTINGS, List.of(actor), Optional.empty())).get("capacities").stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.get("item"), row -> Double.parseDouble(row.get("amount"))));
    }
}
