package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bills of materials as people write them. */
final class BomReaderTest {
    private static String told(Bom bom) {
        StringBuilder told = new StringBuilder();
        for (Bom.Line line : bom.lines()) {
            told.append(line.row())
                    .append(' ')
                    .append(line.name())
                    .append('|')
                    .append(line.quantity().map(Object::toString).orElse("?"))
                    .append('|')
                    .append(line.unit())
                    .append('|')
                    .append(line.material())
                    .append('|')
                    .append(line.design())
                    .append('\n');
        }
        bom.leftOver()
                .forEach(each -> told.append(each.row())
                        .append(" left over: ")
                        .append(each.why())
                        .append('\n'));
        return told.toString();
    }

    @Test
    void tablesWithCommasAndQuotes() {
        Bom bom = BomReader.read("bom.csv", """
                Part,Qty,Unit,Material,Supplier
                "Bolt, M8",4,,steel,ACME
                Beam,1.5,m,pine,
                Glue,some,,,
                ,2,,,
                """);
        assertEquals("""
                2 Bolt, M8|4||steel|
                3 Beam|1.5|m|pine|
                4 Glue|?|||
                5 left over: it has no name
                """, told(bom));
        assertEquals(List.of("Supplier"), bom.unused());
        assertEquals(Map.of("Supplier", "ACME"), bom.lines().get(0).more());
        assertEquals(Map.of("quantity", "some"), bom.lines().get(2).more());
    }

    @Test
    void semicolonsOtherLanguagesAndUnitsBesideTheNumber() {
        Bom bom = BomReader.read(
                "stückliste.CSV",
                "\uFEFFStückliste Hocker;;\nMenge;Bezeichnung;Werkstoff\n2,5 kg;Lehm;\n3 Stk.;Bein;Eiche\n~4;Keil;Buche\n");
        assertEquals("""
                3 Lehm|2.5|kg||
                4 Bein|3|Stk|Eiche|
                5 Keil|4||Buche|
                1 left over: no heading says what this is
                """, told(bom));
    }

    @Test
    void markdownTablesAmongOtherWords() {
        Bom bom = BomReader.read("README.md", """
                # Stool
                | Item | Amount | Manifest |
                |:-----|-------:|---|
                | **Leg** | 3 | leg/okh-leg.yml |
                | [Seat](seat/okh.toml) | 1 | |
                | 4 x screws | | |

                words

                | Tool | Why |
                | --- | --- |
                | saw | cut |
                """);
        assertEquals("""
                4 Leg|3|||leg/okh-leg.yml
                5 Seat|1|||seat/okh.toml
                6 screws|4|||
                10 left over: no heading says what this is
                12 left over: no heading says what this is
                """, told(bom));
    }

    @Test
    void emptyBrokenAndEndlessFilesDoNoHarm() {
        assertEquals("", told(BomReader.read("a.csv", "")));
        assertEquals("1 left over: no heading says what this is\n", told(BomReader.read("a.csv", "just words\n")));
        assertTrue(BomReader.read("a.csv", "name,quantity\n" + "x,1\n".repeat(30_000))
                        .leftOver()
                        .size()
                == 1);
        assertTrue(BomReader.read("a.csv", "name,qty\n\"never closed,1\nb,2\n")
                        .lines()
                        .size()
                <= 2);
        assertTrue(
                told(BomReader.read("a.csv", "name,qty\nx," + "9".repeat(5000))).contains("x|?"));
    }
}
