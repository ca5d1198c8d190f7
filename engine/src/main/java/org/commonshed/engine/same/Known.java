package org.commonshed.engine.same;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * An entry made ready to be compared.
 *
 * @param words that tell it from others, each once
 * @param key its telling words in alphabetical order, as one text
 * @param town its words; empty = not known
 * @param host of its link without www; empty = none
 * @param path of its link, with the host; empty = none
 */
record Known(
        List<String> words,
        String key,
        Set<UnicodeScript> scripts,
        @Nullable Point at,
        List<String> town,
        String country,
        String host,
        String path,
        String identity,
        String kind) {
    /**
     * Makes an entry ready.
     *
     * @param name all words of its name, parted where somebody writes them apart
     */
    static Known of(Entry entry, List<String> name) {
        List<String> words = NameWords.listTelling(name);
        String link = link(entry.link());
        int slash = link.indexOf('/');
        return new Known(
                words,
                String.join(" ", words.stream().sorted().toList()),
                NameWords.scripts(words),
                entry.at(),
                NameWords.listTelling(NameWords.listAll(entry.town())),
                NameWords.plain(entry.country()).strip(),
                slash < 0 ? link : link.substring(0, slash),
                link,
                entry.identity().strip(),
                entry.kind().strip().replace('_', ' '));
    }

    /** An address without its scheme, www, what follows ? or #, and closing strokes; hosts know no case. */
    private static String link(String address) {
        String bare = address.strip().replaceFirst("^(?i)https?://", "").replaceFirst("^(?i)www\\.", "");
        bare = bare.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        int slash = bare.indexOf('/');
        String host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
        return host.contains(".") ? host + (slash < 0 ? "" : bare.substring(slash)) : "";
    }
}
