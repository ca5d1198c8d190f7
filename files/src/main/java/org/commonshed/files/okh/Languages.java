package org.commonshed.files.okh;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of languages as tags of BCP 47. */
final class Languages {
    private static final Pattern TAG = Pattern.compile("([a-z]{2,3})(?:[-_ ]([a-z]{2}))?");
    private static final Pattern NAMED = Pattern.compile("([\\p{L}]+)(?:[-_ (]+([\\p{L} -]+)\\)?)?");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("french", "fr"),
            Map.entry("français", "fr"),
            Map.entry("german", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("spanish", "es"),
            Map.entry("español", "es"),
            Map.entry("italian", "it"),
            Map.entry("portuguese", "pt"),
            Map.entry("dutch", "nl"),
            Map.entry("swahili", "sw"),
            Map.entry("chinese", "zh"),
            Map.entry("japanese", "ja"),
            Map.entry("arabic", "ar"),
            Map.entry("russian", "ru"),
            Map.entry("polish", "pl"));
    private static final Map<String, String> COUNTRIES = Map.of("uk", "GB", "england", "GB", "usa", "US");

    private Languages() {}

    /** {@code English-UK} is {@code en-GB}; empty where nobody can say. */
    static Optional<String> tag(String stated) {
        String lower = stated.strip().toLowerCase(Locale.ROOT);
        Matcher tag = TAG.matcher(lower);
        if (tag.matches()) {
            return Optional.of(tag.group(1) + (tag.group(2) == null ? "" : "-" + country(tag.group(2))));
        }
        Matcher named = NAMED.matcher(lower);
        if (!named.matches()) {
            return Optional.empty();
        }
        String first = named.group(1);
        String language = NAMES.getOrDefault(first, first.length() == 2 ? first : "");
        String region = named.group(2) == null ? "" : country(named.group(2).strip());
        return language.isEmpty() ? Optional.empty() : Optional.of(language + (region.isEmpty() ? "" : "-" + region));
    }

    private static String country(String word) {
        return COUNTRIES.getOrDefault(word, word.matches("[a-z]{2}") ? word.toUpperCase(Locale.ROOT) : "");
    }
}
