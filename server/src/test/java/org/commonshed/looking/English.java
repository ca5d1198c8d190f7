package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonshed.files.catalogue.CatalogueNames;
import org.commonshed.files.catalogue.CatalogueRows;
import org.commonshed.page.Bundles;

/** What only readers of English should come by: words, sentences and names that are others in the reader's language. */
final class English {
    /** The languages besides it. */
    static final List<Locale> OTHERS = List.of(Locale.forLanguageTag("es"), Locale.FRENCH);

    private static final Path CATALOGUE = Path.of(System.getProperty("commonshed.root"), "catalogue");
    private static final Path VALLEY = CATALOGUE.resolveSibling("examples").resolve("pioneer-valley");
    private static final Pattern PART = Pattern.compile("\\{\\d}");
    private static final Pattern LONG_ENOUGH = Pattern.compile("\\p{L}{3,}\\W+(?:.*\\W)?\\p{L}{3,}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+_[a-z0-9_]+");

    /** All that is read on a page, piece by piece: texts, and the attributes that are shown or read aloud. */
    private static final String TEXTS = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest("script, style, textarea, code, pre")) texts.push(node.data);
              }
              document.querySelectorAll("[aria-label], [title], [placeholder], [alt]").forEach((each) =>
                ["aria-label", "title", "placeholder", "alt"].forEach((name) => texts.push(each.getAttribute(name) || "")));
              texts.push(document.title);
              return texts.map((text) => text.replace(/\\s+/g, " ").trim()).filter((text) => text !== "");
            }
            """;

    private final Locale locale;
    private final Set<String> texts = new HashSet<>(); // in small letters
    private final Set<String> names = new HashSet<>(); // of places, which no language translates
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Boolean> asked = new HashMap<>(); // most texts stand on many pages

    /**
     * One with parts that differ.
     *
     * @param piece the longest that stands in it as it is, as few texts hold that and patterns take long
     */
    private record Sentence(String piece, Pattern pattern) {
        boolean isIn(String text) {
            return text.contains(piece) && pattern.matcher(text).matches();
        }
    }

    private English(Locale locale) {
        this.locale = locale;
    }

    /** What the language says otherwise. */
    static English besides(Locale locale) throws IOException {
        English english = new English(locale);
        Set<String> theirs = new HashSet<>();
        for (String bundle : Bundles.ALL) {
            Properties here = Bundles.read(bundle);
            Properties there = Bundles.read(bundle + "_" + locale.getLanguage());
            for (String key : here.stringPropertyNames()) {
                english.add(here.getProperty(key), there.getProperty(key));
                theirs.add(small(plain(there.getProperty(key))));
            }
        }
        CatalogueNames names = CatalogueNames.read(CATALOGUE);
        for (String table : CatalogueNames.TABLES) {
            for (var row : CatalogueRows.read(CATALOGUE, table)) {
                String id = row.getField("id");
                String other = names.find(table, id, locale).orElseThrow();
                english.texts.add(small(names.find(table, id, Locale.ENGLISH).orElseThrow()));
                theirs.add(small(other));
            }
        }
        english.texts.removeAll(theirs);
        for (var place : CatalogueRows.read(VALLEY, "places")) {
            english.names.add(place.getField("name"));
        }
        return english;
    }

    private void add(String here, String there) {
        if (here.equals(there) || here.contains(",choice,")) {
            return;
        }
        if (!here.contains("{")) {
            if (here.matches(".*\\p{L}{3,}.*")) {
                texts.add(small(plain(here)));
            }
        } else if (PART.splitAsStream(here)
                .anyMatch(piece -> LONG_ENOUGH.matcher(piece).find())) {
            StringBuilder pattern = new StringBuilder();
            PART.splitAsStream(plain(here) + " ")
                    .forEach(piece -> pattern.append(Pattern.quote(piece)).append(".+"));
            String longest = PART.splitAsStream(plain(here))
                    .map(String::strip)
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow();
            sentences.add(new Sentence(
                    longest,
                    Pattern.compile(pattern.substring(0, pattern.length() - 2).replace(" \\E", "\\E"))));
        }
    }

    private static String plain(String pattern) {
        return pattern.replace("''", "'");
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a whole piece of text is one of those, or an id that nobody gave a name. */
    boolean holds(String text) {
        String whole = text.strip();
        return !names.contains(whole) && asked.computeIfAbsent(whole, this::isSaid);
    }

    /** What is left of it on a page in the reader's language. */
    List<String> left(Page page) {
        assertEquals(locale.getLanguage(), page.getAttribute("html", "lang"));
        return ((List<?>) page.evaluate(TEXTS))
                .stream().map(String::valueOf).filter(this::holds).toList();
    }

    private boolean isSaid(String whole) {
        return texts.contains(small(whole))
                || CODE.matcher(whole).matches()
                || sentences.stream().anyMatch(sentence -> sentence.isIn(whole));
    }
}
