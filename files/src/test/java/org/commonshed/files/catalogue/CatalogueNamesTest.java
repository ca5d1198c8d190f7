package org.commonshed.files.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueNamesTest {
    private static final Path FOLDER = Path.of(System.getProperty("commonshed.root", ".."), "catalogue");
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /** The same in both languages, as people who make things call them. */
    private static final Map<String, Set<String>> SAME = Map.of(
            "es", Set.of("hospital", "metal", "zinc", "Vero", "Tango"),
            "fr",
                    Set.of(
                            "malt",
                            "polycarbonate",
                            "nylon",
                            "nylon 11",
                            "nylon 12",
                            "silicone",
                            "aluminium",
                            "bronze",
                            "zinc",
                            "grain",
                            "Vero",
                            "Tango"));

    private final CatalogueTables catalogue = new CatalogueTables();

    static Stream<Locale> languages() {
        return Stream.of(SPANISH, Locale.FRENCH);
    }

    private static String english(Map<String, String> row) {
        return row.containsKey("label") ? row.get("label") : row.get("name");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRowHasOneNameAndNoNameIsOfNothing(Locale language) {
        List<String> wanted = new ArrayList<>();
        for (String table : CatalogueNames.TABLES) {
            catalogue.rows(table).forEach(row -> wanted.add(table + " " + row.get("id")));
        }
        List<String> there = catalogue.rows("names_" + language.getLanguage()).stream()
                .map(row -> row.get("table") + " " + row.get("id"))
                .toList();
        assertEquals(wanted, there, "Maybe a row of a table was added or moved.");
    }

    /** Two things that English tells apart are told apart. */
    @ParameterizedTest
    @MethodSource("languages")
    void noTwoAreCalledTheSame(Locale language) throws IOException {
        CatalogueNames names = CatalogueNames.read(FOLDER);
        for (String table : CatalogueNames.TABLES) {
            Map<String, String> seen = new HashMap<>();
            for (Map<String, String> row : catalogue.rows(table)) {
                String name = names.find(table, row.get("id"), language).orElseThrow();
                String before = seen.put(name, english(row));
                assertTrue(before == null || before.equals(english(row)), table + " " + name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noneIsLeftInEnglish(Locale language) throws IOException {
        CatalogueNames names = CatalogueNames.read(FOLDER);
        Set<String> left = new TreeSet<>();
        Set<String> same = new HashSet<>(SAME.get(language.getLanguage()));
        for (String table : CatalogueNames.TABLES) {
            for (Map<String, String> row : catalogue.rows(table)) {
                String name = names.find(table, row.get("id"), language).orElseThrow();
                boolean isSign = name.matches("[A-Z-]{2,6}"); // of a plastic
                if (name.equals(english(row)) && !isSign) {
                    left.add(name);
                }
            }
        }
        assertEquals(new TreeSet<>(same), left);
    }

    /** Every note of what pages show is there once, with the same sources, amounts and years. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyNoteIsToldWithItsFigures(Locale language) throws IOException {
        CatalogueNames names = CatalogueNames.read(FOLDER);
        List<String> wanted = new ArrayList<>();
        for (CatalogueBook.Sort sort : CatalogueBook.Sort.values()) {
            for (Map<String, String> row : catalogue.rows(sort.table)) {
                String english = row.getOrDefault("note", "");
                if (!english.isEmpty()) {
                    wanted.add(sort.table + " " + row.get("id"));
                    String told = names.note(sort.table, row.get("id"), english, language);
                    assertNotEquals(english, told);
                    assertEquals(figures(english, ",", "."), figures(told, "\u00a0", ","), told);
                }
            }
        }
        List<String> there = catalogue.rows("notes_" + language.getLanguage()).stream()
                .map(row -> row.get("table") + " " + row.get("id"))
                .toList();
        assertEquals(wanted.stream().sorted().toList(), there.stream().sorted().toList());
        assertEquals("none", names.note("products", "loaf", "none", language), "of another id");
    }

    /** All figures of a text, as English writes them without signs between thousands. */
    private static List<String> figures(String text, String thousands, String point) {
        String plain = text.replaceAll("(?<=\\d)" + Pattern.quote(thousands) + "(?=\\d{3}(?!\\d))", "")
                .replaceAll("(?<=\\d)" + Pattern.quote(point) + "(?=\\d)", "•");
        return Pattern.compile("[\\d•]+")
                .matcher(plain)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void whatPeopleNamedStays() throws IOException {
        CatalogueNames names = CatalogueNames.read(FOLDER);
        assertEquals("pan", names.called("products", "bread", "bread", SPANISH));
        assertEquals("pain", names.called("products", "bread", "bread", Locale.CANADA_FRENCH));
        assertEquals("bread", names.called("products", "bread", "bread", Locale.GERMAN));
        assertEquals("rye loaf", names.called("products", "bread", "rye loaf", SPANISH));
        assertEquals("bread", names.called("products", "loaf", "bread", SPANISH), "of another id");
        assertEquals(Optional.of("bread"), names.find("products", "bread", Locale.ENGLISH));
        assertEquals(Optional.empty(), names.find("products", "loaf", SPANISH));
        assertEquals(List.of("bread", "pan", "pain"), names.listAll("products", "bread"));
        assertEquals(List.of("honey"), names.listHolding("products", " MIEL ", SPANISH));
    }
}
