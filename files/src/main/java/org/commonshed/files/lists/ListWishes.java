package org.commonshed.files.lists;

import java.util.Map;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a list.
 *
 * @param fields what columns hold, by their names as {@link Headings} shows them; it wins over what is proposed
 * @param isSwapped GeoJSON and the like have latitude first, against their own rules
 * @param near where the list should lie; null = anywhere
 */
public record ListWishes(
        Map<String, Headings.Field> fields,
        boolean isSwapped,
        @Nullable Point near) {
    public static final ListWishes NONE = new ListWishes(Map.of(), false, null);

    public ListWishes {
        fields = Map.copyOf(fields);
    }

    public static ListWishes of(Map<String, Headings.Field> fields) {
        return new ListWishes(fields, false, null);
    }

    public ListWishes near(Point place) {
        return new ListWishes(fields, isSwapped, place);
    }

    public ListWishes swapped() {
        return new ListWishes(fields, true, near);
    }
}
