package org.commonshed.files.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private final Taxonomy taxonomy = read();

    private static Taxonomy read() {
        try {
            return ProcessTable.read(Path.of("..", "catalogue"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theTableIsAsWideAsWhatWorkshopsDo() {
        assertTrue(taxonomy.listProcesses().size() >= 200);
        for (String family : List.of("3d-printing", "machining", "sheet-cutting", "food-making", "textile-making")) {
            assertEquals(family, taxonomy.family(family));
        }
        assertEquals("machining", taxonomy.family("cnc-routing"));
    }

    @Test
    void everyRowNamesAKnownSource() {
        CatalogueTables tables = new CatalogueTables();
        Set<String> codes = tables.ids("sources", "code");
        for (Map<String, String> row : tables.rows("processes")) {
            assertTrue(codes.contains(row.get("source")), row.toString());
            assertEquals("our choice", row.get("status"), "the tree is ours: " + row);
            assertTrue(Set.of("", "yes").contains(row.get("by_hand")), row.toString());
        }
    }

    @Test
    void whoAsksForAKindIsNotServedByItsSiblings() {
        assertEquals(Answer.YES, taxonomy.serves("3d-printing", "fdm"));
        assertEquals(Answer.ASK, taxonomy.serves("fdm", "3d-printing"));
        assertEquals(Answer.NO, taxonomy.serves("sls", "fdm"));
        assertEquals(Answer.NO, taxonomy.serves("cnc-turning", "cnc-milling"));
        assertEquals(Answer.YES, taxonomy.serves("cnc-machining", "cnc-turning"));
        assertEquals(Answer.YES, taxonomy.serves("milling", "cnc-routing"));
    }

    @Test
    void namesAndCodesLeadToOneProcess() {
        Map<String, String> names = Map.of(
                "FFF", "fdm",
                "Fused Filament Fabrication", "fdm",
                "https://en.wikipedia.org/wiki/Fused_filament_fabrication", "fdm",
                "TsDC:3DP", "3d-printing",
                "CO₂ laser", "co2-laser-cutting",
                "cnc mill\u00ading mach\u00adine", "cnc-milling",
                "ISO 4063:111", "stick-welding",
                "three_d_printer", "3d-printing");
        names.forEach((name, id) ->
                assertEquals(id, taxonomy.findByName(name).map(Process::id).orElse("none"), name));
        assertTrue(taxonomy.findByName("fdmm").isEmpty(), "never by likeness");
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        Process a = new Process("a", List.of("b"), "A", List.of(), false, List.of());
        Process b = new Process("b", List.of("a"), "B", List.of(), false, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Taxonomy(List.of(a, b)));
        assertThrows(IllegalArgumentException.class, () -> new Taxonomy(List.of(a)));
        Process c = new Process("c", List.of(), "C", List.of("x"), false, List.of());
        Process d = new Process("d", List.of(), "D", List.of("X"), false, List.of());
        assertThrows(IllegalArgumentException.class, () -> new Taxonomy(List.of(c, d)));
        assertThrows(IllegalArgumentException.class, () -> new Taxonomy(List.of(c, c)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Taxonomy(List.of(new Process("A b", List.of(), "", List.of(), false, List.of()))));
    }
}
