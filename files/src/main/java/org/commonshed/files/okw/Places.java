package org.commonshed.files.okw;

import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/** Points of files. */
final class Places {
    private static final double MOST_LAT = 90;
    private static final double MOST_LON = 180;

    private Places() {}

    /** Null where the degrees are none. */
    static @Nullable Point point(double lat, double lon) {
        return Math.abs(lat) <= MOST_LAT && Math.abs(lon) <= MOST_LON ? new Point(lat, lon) : null;
    }

    /** {@code 42.37, -72.52}; null where it is something else. */
    static @Nullable Point parse(String text) {
        String[] numbers = text.split("[,;\\s]+");
        return numbers.length == 2 ? point(Cells.number(numbers[0]), Cells.number(numbers[1])) : null;
    }
}
