package org.commonshed.place.shape;

import java.util.List;

/**
 * What was found in a file of outlines, and what was done about it.
 *
 * @param feature its number in the file, from 1; 0 where it is about the whole file
 * @param name of the feature, as far as it has one
 * @param key of its words, after {@code place.geo.}
 * @param values parts of the sentence
 * @param refused whether the feature, or the file, cannot be kept because of it
 */
public record Remark(int feature, String name, String key, List<Object> values, boolean refused) {
    public Remark {
        values = List.copyOf(values);
    }

    public static Remark ofFile(String key, Object... values) {
        return new Remark(0, "", key, List.of(values), true);
    }
}
