package org.commonshed.design.library.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.page.Words;

/** Texts of designs as pages show them: cut, without the marks of wikis, with amounts in the reader's way. */
final class DesignWords {
    private static final int LEAD = 220;
    private static final int MOST = 6_000;
    private static final int MOST_PARAGRAPHS = 60;
    private static final Pattern HEADING = Pattern.compile("\\s*={2,4}\\s*([^=\\n]{1,80}?)\\s*={2,4}\\s*");
    private static final Pattern SENTENCE = Pattern.compile("^.{20,}?[.?](?=\\s|$)", Pattern.DOTALL);

    private DesignWords() {}

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** The first sentence, or as much as a reader takes in at a glance. */
    static String lead(String function) {
        String plain = HEADING.matcher(plain(function))
                .replaceFirst(" ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher sentence = SENTENCE.matcher(plain);
        String first = sentence.find() ? sentence.group() : plain;
        return first.length() <= LEAD ? first : first.substring(0, LEAD) + " …";
    }

    private static String plain(String wiki) {
        return wiki.replaceAll("'{2,3}", "")
                .replaceAll("\\[\\[(?:[^\\]|]{1,200}\\|)?([^\\]|]{1,200})\\]\\]", "$1")
                .replaceAll("<[^>\\n]{1,100}>", " ");
    }

    static List<LibraryViews.Paragraph> paragraphs(String function, String use) {
        String whole = plain(use.isBlank() ? function : function + "\n\n" + use);
        String cut = whole.length() <= MOST ? whole : whole.substring(0, MOST) + " …";
        List<LibraryViews.Paragraph> paragraphs = new ArrayList<>();
        Matcher heading = HEADING.matcher(cut);
        int from = 0;
        while (heading.find()) {
            texts(cut.substring(from, heading.start()), paragraphs);
            paragraphs.add(new LibraryViews.Paragraph(true, heading.group(1)));
            from = heading.end();
        }
        texts(cut.substring(from), paragraphs);
        return paragraphs.stream().limit(MOST_PARAGRAPHS).toList();
    }

    private static void texts(String text, List<LibraryViews.Paragraph> paragraphs) {
        for (String each : text.split("\\n\\s*\\n")) {
            if (!each.isBlank()) {
                paragraphs.add(new LibraryViews.Paragraph(false, each.strip()));
            }
        }
    }

    static String amount(Optional<BigDecimal> quantity, String unit, Words words) {
        if (quantity.isEmpty()) {
            return unit;
        }
        org.commonshed.tell.Words amounts = words.amounts();
        return amounts.quantity(quantity.get().doubleValue(), unit.isEmpty() ? "piece" : unit);
    }

    static String number(double number, Words words) {
        return words.amounts().amount(number);
    }

    static String makers(KeptVersion version, Words words) {
        List<String> makers = version.rights().makers();
        return makers.isEmpty() ? words.say("library.maker.none") : words.series(makers);
    }

    static String licence(KeptVersion version, Words words) {
        String licence = version.rights().licence();
        return licence.isBlank() ? words.say("library.licence.none") : licence;
    }

    /** Whether an address of a manifest may be led to. */
    static boolean isWeb(String address) {
        return address.matches("https?://[^\\s\"'<>]{1,900}");
    }
}
