package org.commonshed.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a form showed of something that is no row of a table, so that nobody writes over what others changed meanwhile: the form
 * sends back a number for it, and where that is another by then, both versions are put side by side.
 */
public final class Seen {
    /** Under which name the form sends it. */
    public static final String VERSION = "version";

    private Seen() {}

    /** The same for the same texts, whatever their order; empty ones do not count. */
    public static int version(Map<String, String> texts) {
        Map<String, String> filled = new HashMap<>(texts);
        filled.values().removeIf(String::isEmpty);
        return filled.hashCode() & Integer.MAX_VALUE;
    }

    /** Whether what was sent goes by what stands there now; a form that does not say what it showed goes by that. */
    public static boolean isOf(Map<String, String> sent, Map<String, String> now) {
        String version = sent.getOrDefault(VERSION, "");
        return version.isEmpty() || version.equals(String.valueOf(version(now)));
    }

    /** Where the form is, what it is about, and the version that stands there now. */
    public record Form(String back, String title, String name, String action, int version) {}

    /** Both versions, of fields that are in either. */
    public static TablesViews.Clash clash(
            Form form, Map<String, String> mine, Map<String, String> now, UnaryOperator<String> label) {
        TreeSet<String> fields = new TreeSet<>(now.keySet());
        fields.addAll(mine.keySet());
        List<TablesViews.Side> sides = new ArrayList<>();
        List<TablesViews.Hidden> same = new ArrayList<>();
        for (String field : fields) {
            String own = mine.getOrDefault(field, "");
            String theirs = now.getOrDefault(field, "");
            if (own.equals(theirs)) {
                same.add(new TablesViews.Hidden(field, own));
            } else {
                sides.add(new TablesViews.Side("s-" + sides.size(), field, label.apply(field), own, theirs));
            }
        }
        return new TablesViews.Clash(
                new TablesViews.Sheet("", form.back(), "", form.title(), ""),
                form.name(),
                form.action(),
                form.version(),
                sides,
                same);
    }
}
