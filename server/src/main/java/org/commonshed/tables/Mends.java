package org.commonshed.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Words;

/** Guesses that mend what was written. */
final class Mends {
    private static final Pattern MEANT = Pattern.compile("Maybe “([^”]{1,100})” is meant");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*,(\\d{1,2}|\\d{4,})");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([ ,.'’\u00a0\u202f]\\d{3})+([.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    private Mends() {}

    /** A number with a decimal comma where it can mean nothing else; else as it was written. */
    static String number(String text) {
        String plain = text.replaceAll("[ \u00a0\u202f'’](?=\\d{3})", "");
        return DECIMAL.matcher(plain).matches() ? plain.replace(',', '.') : plain;
    }

    /** A plain number that was typed, if it is one. */
    static Optional<BigDecimal> findPlain(String text) {
        String plain = number(text.strip());
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** What is wrong and how to mend it; the guess itself stands on its button. */
    static String sentence(Issue issue, Words words) {
        String mend = issue.mend(words.locale());
        String sentence = issue.sentence(words.locale());
        return mend.isEmpty() || MEANT.matcher(issue.mend()).find() ? sentence : words.sentences(sentence, mend);
    }

    static List<String> guesses(Issue issue, String typed) {
        List<String> guesses = new ArrayList<>();
        Matcher meant = MEANT.matcher(issue.mend());
        if (meant.find()) {
            guesses.add(meant.group(1));
        } else if (issue.code().equals("not_a_number") || issue.code().equals("not_whole")) {
            numbers(typed).stream().filter(guess -> !guess.equals(typed)).forEach(guesses::add);
        }
        return guesses;
    }

    /** What a misspelt number may be: letters that look like digits, signs between thousands, a unit behind it. */
    private static List<String> numbers(String typed) {
        List<String> guesses = new ArrayList<>();
        String digits = typed.replaceAll("(?<=[\\d.,])[oO]|[oO](?=[\\d.,])", "0")
                .replaceAll("(?<=[\\d.,])[lI]|[lI](?=[\\d.,])", "1")
                .strip();
        String bare = digits.replaceFirst("\\s*\\p{L}[\\p{L}²³/ ]*$", "");
        if (THOUSANDS.matcher(bare).matches()) {
            add(
                    guesses,
                    bare.replaceAll("[ ,.'’\u00a0\u202f](?=\\d{3}(\\D|$))", "").replace(',', '.'));
        }
        if (bare.chars().filter(c -> c == ',').count() == 1) {
            add(guesses, bare.replace(',', '.'));
        }
        add(guesses, bare);
        return guesses;
    }

    private static void add(List<String> guesses, String guess) {
        if (NUMBER.matcher(guess).matches() && !guesses.contains(guess)) {
            guesses.add(guess);
        }
    }
}
