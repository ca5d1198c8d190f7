package org.commonshed.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code on printed pages, dot by dot as the standard (ISO/IEC 18004) lays it out. */
class AddressCodeTest {
    private static final int QUIET = 4;
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private static boolean[][] dots(String svg) {
        Matcher side = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertTrue(side.find(), svg);
        assertEquals(side.group(1), side.group(2));
        int size = Integer.parseInt(side.group(1));
        boolean[][] dots = new boolean[size][size]; // [y][x]
        Matcher bar = BAR.matcher(svg);
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1));
            int y = Integer.parseInt(bar.group(2));
            int width = Integer.parseInt(bar.group(3));
            assertEquals(width, Integer.parseInt(bar.group(4)));
            for (int i = x; i < x + width; i++) {
                assertFalse(dots[y][i], "two bars lie on each other at " + i + ", " + y);
                dots[y][i] = true;
            }
        }
        return dots;
    }

    /** A square ring of seven dots around a square of three, with white around. */
    private static void checkFinder(boolean[][] dots, int left, int top) {
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 7; x++) {
                int far = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                assertEquals(far != 2, dots[top + y][left + x], "at " + x + ", " + y);
            }
        }
    }

    /** 35 letters at the level M are more than the 26 of version 2 and fit the 42 of version 3: 29 dots a side. */
    @Test
    void anAddressHasItsThreeFindersItsBeatAndWhiteAroundIt() {
        String address = "http://192.168.0.7:8080/actors/oven";
        boolean[][] dots = dots(new AddressCode(address, "code").draw());
        int side = 29;
        assertEquals(side + 2 * QUIET, dots.length);
        for (int i = 0; i < dots.length; i++) {
            for (int edge = 0; edge < QUIET; edge++) {
                assertFalse(dots[edge][i] || dots[i][edge] || dots[dots.length - 1 - edge][i]);
                assertFalse(dots[i][dots.length - 1 - edge]);
            }
        }
        checkFinder(dots, QUIET, QUIET);
        checkFinder(dots, QUIET + side - 7, QUIET);
        checkFinder(dots, QUIET, QUIET + side - 7);
        for (int i = 8; i < side - 8; i++) {
            assertEquals(i % 2 == 0, dots[QUIET + 6][QUIET + i], "the beat across");
            assertEquals(i % 2 == 0, dots[QUIET + i][QUIET + 6], "the beat down");
        }
    }

    @Test
    void whatWouldHaveDotsTooSmallIsNotDrawnAndNamesAreNoMarkup() {
        assertEquals("", new AddressCode("http://x/" + "a".repeat(1000), "code").draw());
        String drawn = new AddressCode("http://x/?a=\"<", "\"&").draw();
        assertTrue(drawn.contains("aria-label=\"&quot;&amp;\""), drawn);
        assertFalse(drawn.contains("<\""), drawn);
    }
}
