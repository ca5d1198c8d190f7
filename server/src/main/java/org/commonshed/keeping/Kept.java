package org.commonshed.keeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A row that is kept.
 *
 * @param id of the row, made by us; the same through all its changes
 * @param version counts its changes; who changes a row says which version they saw
 * @param cells by column, those that are empty left out; unknown columns too
 */
public record Kept(UUID id, int version, Map<String, String> cells) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    public Kept {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** What a cell says as a number; {@code otherwise} where it is empty or says none. */
    public double number(String column, double otherwise) {
        return toNumber(get(column), otherwise);
    }

    /** A number as a table states it: digits with a point, with a sign or a power of ten if need be. */
    public static double toNumber(String text, double otherwise) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : otherwise;
    }

    /** The text of a cell; empty where there is none. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
