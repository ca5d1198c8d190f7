package org.commonshed.keeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an act left behind.
 *
 * @param rows how many it changed
 * @param cells of the first of them, as the act left it, or as it was when the act took it out
 */
public record Trace(Act act, int rows, Map<String, String> cells) {
    public Trace {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a cell; empty where there is none. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
