package org.commonshed.engine.same;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: without case, accents of Latin, Greek and Cyrillic letters, soft hyphens and what is
 * invisible. Runs of Chinese characters and kana, which have no blanks, become their pairs of characters.
 */
public final class NameWords {
    /** Words shorter than this are never near another. */
    static final int LEAST_NEAR = 5;

    private static final int MOST = 24; // words of one name
    private static final int LONGEST = 500; // characters of one name
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
    private static final Pattern POSSESSIVE = Pattern.compile("['’´`]s\\b");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private NameWords() {}

    /** A text in plain letters: lower case, without accents and what is invisible. */
    public static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (isPlain(cut)) {
            return cut.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(INVISIBLE.matcher(cut).replaceAll(""), Normalizer.Form.NFKD);
        String lower = ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
    }

    /** Whether it is of letters, digits and signs that have no accents and no other form: most names are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** All words of a text in their order, in plain letters. */
    public static List<String> listAll(String text) {
        String plain = POSSESSIVE.matcher(plain(text)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(INITIALS.matcher(plain).replaceAll(""))) {
            if (!word.isEmpty() && words.size() < MOST) {
                append(word, words);
            }
        }
        return words;
    }

    private static void append(String word, List<String> words) {
        if (isPlain(word)) {
            words.add(word);
            return;
        }
        StringBuilder run = new StringBuilder();
        StringBuilder other = new StringBuilder();
        word.codePoints().forEach(letter -> {
            if (WITHOUT_BLANKS.contains(UnicodeScript.of(letter))) {
                take(other, words);
                run.appendCodePoint(letter);
            } else {
                takePairs(run, words);
                other.appendCodePoint(letter);
            }
        });
        take(other, words);
        takePairs(run, words);
    }

    private static void take(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static void takePairs(StringBuilder run, List<String> words) {
        int[] letters = run.codePoints().toArray();
        if (letters.length == 1) {
            words.add(run.toString());
        }
        for (int i = 0; i + 1 < letters.length; i++) {
            words.add(new String(letters, i, 2));
        }
        run.setLength(0);
    }

    /** The words that tell somebody from others: without small words and legal forms, where any are left; each once. */
    static List<String> listTelling(List<String> all) {
        List<String> telling = all.stream()
                .filter(word -> !CommonWords.SMALL.contains(word) && !CommonWords.LEGAL.contains(word))
                .distinct()
                .toList();
        return telling.isEmpty() ? all.stream().distinct().toList() : telling;
    }

    /** The scripts in which words are written; digits belong to all. */
    static Set<UnicodeScript> scripts(List<String> words) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        words.forEach(word -> word.codePoints().filter(Character::isLetter).forEach(letter -> {
            UnicodeScript script = UnicodeScript.of(letter);
            scripts.add(WITHOUT_BLANKS.contains(script) ? UnicodeScript.HAN : script);
        }));
        return scripts;
    }

    /**
     * Whether two words differ by one letter: put in, left out, another one, or two exchanged. Short words and words with digits
     * are never near.
     */
    static boolean isNear(String a, String b) {
        if (Math.min(a.length(), b.length()) < LEAST_NEAR || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int restA = endA - start;
        int restB = endB - start;
        boolean isExchange = restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return (restA <= 1 && restB <= 1 || isExchange) && !hasDigit(a) && !hasDigit(b);
    }

    static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
