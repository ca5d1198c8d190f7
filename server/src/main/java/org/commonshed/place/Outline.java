package org.commonshed.place;

import java.util.List;
import java.util.Locale;

/**
 * A place's area or a line of the land, in degrees (WGS 84), for drawings: points are left out where they would not be
 * seen on a whole map.
 *
 * @param place its id; empty for lines that belong to no place
 * @param sketch roughly where it is, not how it runs
 * @param paths rings of areas, or lines
 */
public record Outline(String place, What what, boolean sketch, double areaKm2, List<List<Spot>> paths) {
    public Outline {
        paths = List.copyOf(paths);
    }

    /** What it is. */
    public enum What {
        AREA,
        RIVER,
        ROAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Degrees of longitude and latitude. */
    public record Spot(double lon, double lat) {}

    /**
     * A place that lies in another.
     *
     * @param share of the inner place's area, 0 … 1
     * @param byPoint it has no outline, only a point
     */
    public record Inside(String place, double share, double areaKm2, boolean byPoint) {}
}
