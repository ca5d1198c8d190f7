package org.commonshed.files.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would take for a formula goes out as text, and comes back as it was. */
final class FormulaCellsTest {
    private static void check(String cell, String written) {
        assertEquals(written, FormulaCells.guarded(cell));
        assertEquals(cell, FormulaCells.plain(written));
    }

    @Test
    void formulasGetAnApostropheAndNumbersDoNot() {
        check("=1+1", "'=1+1");
        check("+34 600 123 456", "'+34 600 123 456");
        check("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "'\r=1");
        check("'=1", "''=1");
        check("''@", "'''@");
        check("-5", "-5");
        check("+0.25e-3", "+0.25e-3");
        check("-,5", "-,5");
        check("'tis", "'tis");
        check("a=b", "a=b");
        check("", "");
        check("'", "'");
    }

    @Test
    void whateverGoesOutIsNoFormulaAndComesBackAsItWas() {
        long seed = 20261130;
        Random random = new Random(seed);
        String signs = "'=+-@\t\r1.,e a\n\"";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                cell.append(signs.charAt(random.nextInt(signs.length())));
            }
            String written = FormulaCells.guarded(cell.toString());
            assertEquals(cell.toString(), FormulaCells.plain(written), "seed " + seed);
            boolean isNumber = written.matches("[-+][0-9.,][0-9.,e+-]*");
            assertFalse(!written.isEmpty() && "=@\t\r".indexOf(written.charAt(0)) >= 0, written + "; seed " + seed);
            assertTrue(isNumber || !written.matches("(?s)[-+].*"), written + "; seed " + seed);
        }
    }
}
