package org.commonshed.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.session.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything that English says, with the same parts, and nothing is left in English by mistake. */
class LanguagesTest {
    /** A word of English that is no unit and no part to be filled in. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private static final Pattern PART = Pattern.compile("\\{(\\d)");
    private static final int MOST_PARTS = 10;
    private static final int MOST_DEEP = 12; // folders below the root
    private static final int LONGEST_LABEL = 24; // letters of an English text that stands on a button or as a heading
    private static final int MOST_MORE = 22; // letters that a label may be longer

    static Stream<Locale> others() {
        return Languages.WRITTEN.stream().filter(locale -> !locale.equals(Locale.ENGLISH));
    }

    @Test
    void thereAreThree() {
        assertEquals(
                List.of("en", "es", "fr"),
                Languages.WRITTEN.stream().map(Locale::getLanguage).toList());
    }

    /** Whatever has words in another language is looked at here. */
    @Test
    void noneIsForgotten() throws IOException {
        Path root = Path.of(System.getProperty("commonshed.root"));
        try (Stream<Path> all = Files.walk(root, MOST_DEEP)) {
            Set<String> written = all.map(root::relativize)
                    .map(Path::toString)
                    .filter(file -> file.matches("[a-z]+/src/main/resources/.*_es\\.properties"))
                    .map(file -> file.replaceAll("^.*/resources/|_es\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(Bundles.ALL), written);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothingIsMissing(Locale locale) throws IOException {
        for (String bundle : Bundles.ALL) {
            Set<Object> there = new TreeSet<>(
                    Bundles.read(bundle + "_" + locale.getLanguage()).keySet());
            assertEquals(new TreeSet<>(Bundles.read(bundle).keySet()), there, bundle);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void sentencesHaveTheSameParts(Locale locale) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String bundle : Bundles.ALL) {
            Properties english = Bundles.read(bundle);
            Properties other = Bundles.read(bundle + "_" + locale.getLanguage());
            for (String key : english.stringPropertyNames()) {
                String text = other.getProperty(key, "");
                if (!parts(english.getProperty(key)).equals(parts(text))) {
                    wrong.add(key + ": " + text);
                } else if (!parts(text).isEmpty()) {
                    said(text, locale).stream()
                            .filter(said -> said.contains("{"))
                            .forEach(said -> wrong.add(key + ": " + said));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>();
        PART.matcher(text).results().forEach(found -> parts.add(found.group(1)));
        return parts;
    }

    /** With 0, 1, 2 and 5 in place of every part. */
    private static List<String> said(String pattern, Locale locale) {
        MessageFormat message = new MessageFormat(pattern, locale);
        List<String> said = new ArrayList<>();
        for (int number : new int[] {0, 1, 2, 5}) {
            Object[] parts =
                    new Object[MOST_PARTS]; // more than there are: those within choices do not show from outside
            Arrays.fill(parts, number);
            said.add(message.format(parts));
        }
        return said;
    }

    /** What is the same on purpose (names, units, words that both languages have) stands in a list, each with its key. */
    @ParameterizedTest
    @MethodSource("others")
    void nothingIsLeftInEnglish(Locale locale) throws IOException {
        Properties same = Bundles.read("org/commonshed/page/same_" + locale.getLanguage());
        TreeMap<String, String> left = new TreeMap<>();
        for (String bundle : Bundles.ALL) {
            Properties english = Bundles.read(bundle);
            Properties other = Bundles.read(bundle + "_" + locale.getLanguage());
            for (String key : english.stringPropertyNames()) {
                String text = english.getProperty(key);
                boolean hasWords =
                        WORD.matcher(text.replaceAll("\\{[^{}]*}", "")).find();
                if (hasWords && text.equals(other.getProperty(key)) && !same.containsKey(key)) {
                    left.put(key, text);
                }
            }
        }
        assertEquals(new TreeMap<>(), left);
    }

    /** Labels that grow far beyond the English ones break buttons and narrow columns. */
    @ParameterizedTest
    @MethodSource("others")
    void labelsStayShort(Locale locale) throws IOException {
        TreeMap<String, String> tooLong = new TreeMap<>();
        for (String bundle : Bundles.ALL) {
            Properties english = Bundles.read(bundle);
            Properties other = Bundles.read(bundle + "_" + locale.getLanguage());
            for (String key : english.stringPropertyNames()) {
                int length = english.getProperty(key).length();
                String text = other.getProperty(key, "");
                if (length <= LONGEST_LABEL && text.length() > length + MOST_MORE) {
                    tooLong.put(key, text);
                }
            }
        }
        assertEquals(new TreeMap<>(), tooLong);
    }
}
