package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a manifest says otherwise than another, line by line; keys by our names, of whatever dialect both are. */
public final class ManifestDifference {
    private static final int MOST = 5_000; // lines of a manifest that are compared

    private ManifestDifference() {}

    /** One line; empty where the manifest does not have it. */
    public record Line(String key, String before, String after) {}

    /** What differs, in the order of the later one, then what it no longer says. */
    public static List<Line> of(Manifest before, Manifest after) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        flatten("", before.understood(), old);
        flatten("", after.understood(), now);
        Set<String> gone = new TreeSet<>(old.keySet());
        gone.removeAll(now.keySet());
        List<Line> lines = new ArrayList<>();
        now.forEach((key, said) -> {
            String earlier = old.getOrDefault(key, "");
            if (!earlier.equals(said) && !key.equals("okhv")) {
                lines.add(new Line(key, earlier, said));
            }
        });
        gone.stream()
                .filter(key -> !key.equals("okhv"))
                .forEach(key -> lines.add(new Line(key, old.getOrDefault(key, ""), "")));
        return lines;
    }

    private static void flatten(String key, Value value, Map<String, String> lines) {
        if (lines.size() >= MOST) {
            return;
        }
        if (value instanceof Value.Fields fields) {
            fields.values().forEach((name, each) -> flatten(key.isEmpty() ? name : key + " / " + name, each, lines));
        } else if (value instanceof Value.Several several) {
            for (int i = 0; i < several.values().size(); i++) {
                flatten(key + " " + (i + 1), several.values().get(i), lines);
            }
        } else if (!value.words().isBlank()) {
            lines.put(key, value.words().strip());
        }
    }
}
