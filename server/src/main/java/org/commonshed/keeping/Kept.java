package org.commonshed.keeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A row that is kept.
 *
 * @param id of the row, made by us; the same through all its changes
 * @param version counts its changes; who changes a row says which version they saw
 * @param cells by column, those that are empty left out; unknown columns too
 */
public record Kept(UUID id, int version, Map<String, String> cells) {
    public Kept {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a cell; empty where there is none. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
