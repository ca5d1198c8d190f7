package org.commonshed.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the reader's own choice, else the first of the browser's that the pages have. Which units amounts are told
 * in goes with it, as its extension {@code ms}.
 */
@Component("localeResolver")
@NamedInterface("session")
public class Languages implements LocaleResolver {
    /** The languages that the words of the pages are written in, the one to fall back on first. */
    public static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.FRENCH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        ReadersChoice choice = ReadersChoice.of(
                Recognised.find().map(somebody -> somebody.person().language()).orElse(""));
        Locale own = Locale.forLanguageTag(choice.language());
        return choice.in(isWritten(own) ? own : ofBrowser(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen on the page about oneself");
    }

    public static boolean isWritten(Locale locale) {
        return WRITTEN.stream().anyMatch(each -> each.getLanguage().equals(locale.getLanguage()));
    }

    /** What a browser asks for, where who reads is not known. */
    public static Locale ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(Languages::isWritten)
                .findFirst()
                .orElse(WRITTEN.get(0));
    }
}
