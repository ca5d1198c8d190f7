package org.commonshed.design;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonshed.engine.world.World;
import org.commonshed.files.catalogue.CatalogueNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What things of the catalogue are called in the language of whoever reads. The one spot that knows the reader of the request
 * that is being answered: work that no reader waits for, and so all that is kept, is in English.
 */
@Component
public class ReadersNames {
    private static final Logger LOG = LoggerFactory.getLogger(ReadersNames.class);

    private final Optional<CatalogueNames> names;

    ReadersNames(@Value("${commonshed.root:.}") Path root) {
        this.names = read(root.resolve("catalogue"));
    }

    private static Optional<CatalogueNames> read(Path folder) {
        try {
            return Optional.of(CatalogueNames.read(folder));
        } catch (IOException missing) {
            LOG.warn("No names in {} ({}).\nMaybe the installation is not whole.", folder, missing.getMessage());
            return Optional.empty();
        }
    }

    /** The language of whoever reads. */
    public static Locale reader() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale.getLanguage());
    }

    /** What is worked out for somebody who reads that language, though they do not ask just now: a letter to them. */
    public static <T> T readBy(Locale locale, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** A name from the tables as the reader calls it; one that people gave stays. */
    public String called(String table, String id, String name) {
        return called(table, id, name, reader());
    }

    /** A note of the catalogue as the reader reads it. */
    String noted(String table, String id, String note) {
        return names.map(all -> all.note(table, id, note, reader())).orElse(note);
    }

    /** The same for readers of that language. */
    public String called(String table, String id, String name, Locale locale) {
        return names.map(all -> all.called(table, id, name, locale)).orElse(name);
    }

    /** All that a thing of the catalogue is called, in small letters, to look for words in. */
    public String sought(String table, String id) {
        return names.map(all -> String.join(" ", all.listAll(table, id)).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether a thing of the catalogue is called exactly so in any language, whatever the case of the letters. */
    boolean isCalled(String table, String id, String name) {
        return names.map(all -> all.listAll(table, id).stream().anyMatch(name::equalsIgnoreCase))
                .orElse(false);
    }

    /** Ids of a table whose name in the reader's language holds the words. */
    public List<String> listHolding(String table, String words) {
        return names.map(all -> all.listHolding(table, words, reader())).orElse(List.of());
    }

    /** A place in the words of readers of that language. */
    public World in(Locale locale, World world) {
        return names.map(all -> all.in(locale, world)).orElse(world);
    }
}
