package org.commonshed.access.session;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/**
 * How somebody wants to read: kept as one tag of BCP 47, as {@code es-u-ms-ussystem}.
 *
 * @param language a tag; empty leaves it to the browser
 * @param isUs whether amounts are told in the units of the United States
 */
@NamedInterface("session")
public record ReadersChoice(String language, boolean isUs) {
    private static final String UNITS = "ms"; // Unicode Technical Standard 35: measurement system
    private static final String US = "ussystem";

    public static ReadersChoice of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return new ReadersChoice(locale.getLanguage(), US.equals(locale.getUnicodeLocaleType(UNITS)));
    }

    /** As it is kept; empty where nothing was chosen. */
    public String tag() {
        return language.isEmpty() && !isUs
                ? ""
                : in(Locale.forLanguageTag(language)).toLanguageTag();
    }

    /** A language with the units of this choice. */
    Locale in(Locale chosen) {
        Locale.Builder builder = new Locale.Builder().setLocale(chosen).clearExtensions();
        return isUs ? builder.setUnicodeLocaleKeyword(UNITS, US).build() : builder.build();
    }
}
