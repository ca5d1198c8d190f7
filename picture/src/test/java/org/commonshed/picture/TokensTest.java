package org.commonshed.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours can be read: contrast by the formula of WCAG 2.2, in light and in dark. */
class TokensTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9A-F]{6});");
    private static final List<String> TEXTS =
            List.of("ink", "ink2", "ink3", "land", "water", "energy", "people", "limit");
    private static final List<String> MARKS =
            List.of("land-fill", "water-fill", "people-fill", "limit-fill", "edge", "focus");

    private static Map<String, Integer> block(int index) {
        String[] blocks = Style.tokens().split("\\{");
        Map<String, Integer> colours = new HashMap<>();
        for (MatchResult found : COLOUR.matcher(blocks[index]).results().toList()) {
            colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
        }
        return colours;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static void check(Map<String, Integer> colours) {
        for (String ground : List.of("paper", "sheet")) {
            TEXTS.forEach(text -> atLeast(4.5, colours, text, ground));
            MARKS.forEach(mark -> atLeast(3, colours, mark, ground));
        }
        List.of("land", "water", "energy", "people", "limit").forEach(hue -> atLeast(4.5, colours, hue, hue + "-wash"));
    }

    private static void atLeast(double least, Map<String, Integer> colours, String one, String other) {
        double contrast = contrast(colours.get(one), colours.get(other));
        assertTrue(contrast >= least, one + " on " + other + " has " + contrast);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21, contrast(0, 0xFFFFFF), 1e-9);
    }

    @Test
    void everyTextAndMarkCanBeReadOnLightPaper() {
        check(block(1));
    }

    @Test
    void everyTextAndMarkCanBeReadOnDarkPaper() {
        check(block(3));
    }

    @Test
    void darkIsTheSameWhetherChosenOrPreferred() {
        assertEquals(block(3), block(4));
    }

    @Test
    void numbersInHeatMapsCanBeRead() {
        Map<String, Integer> light = block(1);
        List.of("heat0", "heat1", "heat2", "heat3").forEach(step -> atLeast(4.5, light, "heat-ink", step));
        atLeast(4.5, light, "heat-last", "heat4");
    }

    @Test
    void onlyTheTokensNameColours() {
        String rest = Style.sheet().substring(Style.tokens().length());
        Matcher colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(").matcher(rest);
        assertFalse(colour.find(), () -> "a colour outside the tokens: " + colour.group());
    }

    @Test
    void everyTokenThatIsUsedIsThere() {
        Map<String, Integer> light = block(1);
        Matcher used = Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(Style.sheet());
        while (used.find()) {
            String name = used.group(1);
            assertTrue(light.containsKey(name) || List.of("serif", "sans").contains(name), name);
        }
    }

    @Test
    void everyPatternThatIsUsedIsDrawn() {
        String drawn = Patterns.draw().toString();
        Matcher used = Pattern.compile("url\\(#([a-z-]+)\\)").matcher(Style.sheet());
        while (used.find()) {
            assertTrue(drawn.contains("id=\"" + used.group(1) + "\""), used.group(1));
        }
    }
}
