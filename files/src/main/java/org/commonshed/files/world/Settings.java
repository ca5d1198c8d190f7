package org.commonshed.files.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The keys of world.yaml as text: nested ones with a point, lists with spaces; and the line of each. */
public final class Settings {
    public static final String FILE = "world.yaml";
    /** In the order in which they are written. */
    public static final List<String> KEYS = List.of(
            "commonshed",
            "name",
            "start",
            "period",
            "periods",
            "cyclic",
            "currency",
            "imports",
            "links",
            "order",
            "stock_weight",
            "catalogue");

    public static final List<String> CATALOGUES = List.of("none", "standard");
    public static final List<String> LINK_KEYS = List.of("nearest", "road_factor", "max_km");

    public final Map<String, String> values = new LinkedHashMap<>();
    public final Map<String, Integer> lines = new HashMap<>();
    public final Map<String, String> files = new HashMap<>(); // where a patch gives the key
    public boolean hadComments;
    public boolean isBroken; // could not be read: keys may be stated that are not here

    public String get(String key, String orElse) {
        return values.getOrDefault(key, orElse);
    }

    public void put(String key, String value, int line) {
        values.put(key, value);
        lines.put(key, line);
    }

    public boolean wantsCatalogue() {
        return catalogue().equals("standard");
    }

    /** False where it cannot be told whether the catalogue fills in what is not stated. */
    boolean tellsCatalogue() {
        return !isBroken && CATALOGUES.contains(catalogue());
    }

    private String catalogue() {
        String word = get("catalogue", "none").strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() ? "none" : word;
    }
}
