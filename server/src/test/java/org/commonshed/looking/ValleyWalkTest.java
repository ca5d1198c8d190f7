package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people come by most in the large example: in their language, and with longer words. */
@Tag("browser")
final class ValleyWalkTest {
    private static Valley valley;

    private final Chromium chromium = Chromium.open();

    @BeforeAll
    static void openTheValley() {
        valley = Valley.open();
    }

    @AfterAll
    static void closeTheValley() {
        valley.close();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private Window keeper(Locale locale) {
        Window window = chromium.window(valley.port(), Window.WIDE, locale);
        window.go("/you/switch");
        window.press("main li:has-text('Maren') button");
        return window;
    }

    @Test
    void whatIsLookedForIsFound() throws IOException {
        English english = English.besides(Locale.FRENCH);
        assertTrue(english.holds("Needs & offers"));
        assertTrue(english.holds("Market vegetable farm"), "a name of the catalogue");
        assertTrue(english.holds("cropland_ha"), "a code");
        assertTrue(english.holds("In March Amherst can feed itself to 12 %."));
        assertFalse(english.holds("Plan"), "it is the same in French");
        assertFalse(english.holds("pain"));
    }

    /** Whoever reads Spanish or French comes by no English that somebody could have told them in their language. */
    @Test
    void noPageHoldsEnglish() throws IOException {
        Set<String> left = new LinkedHashSet<>();
        for (Locale locale : English.OTHERS) {
            English english = English.besides(locale);
            Window window = keeper(locale);
            for (String address : Valley.PAGES) {
                window.go(address);
                english.left(window.page())
                        .forEach(text -> left.add(locale.getLanguage() + " " + address + ": " + text));
            }
        }
        assertEquals("", String.join("\n", left));
    }

    @Test
    void pagesHoldWithLongerWords() {
        List<String> faults = new ArrayList<>();
        Window window = keeper(Locale.ENGLISH);
        for (String address : Valley.PAGES) {
            window.go(address);
            window.settle();
            LongWords.lengthen(window.page());
            for (int width : List.of(Window.WIDE, Window.NARROW)) {
                window.page().setViewportSize(width, 800);
                window.settle();
                window.picture("long " + address + " at " + width);
                LongWords.faults(window.page()).forEach(fault -> faults.add(address + " at " + width + ": " + fault));
            }
            window.page().setViewportSize(Window.WIDE, 800);
        }
        assertEquals("", String.join("\n", faults));
    }
}
