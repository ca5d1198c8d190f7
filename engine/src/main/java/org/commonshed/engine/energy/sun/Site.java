package org.commonshed.engine.energy.sun;

/**
 * Where weather was measured.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param elevation metres above the sea
 * @param utcOffset hours that the standard time of the series is ahead of UTC; −7 in Arizona
 */
public record Site(double latitude, double longitude, double elevation, double utcOffset) {
    private static final double MOST_OFFSET = 15;

    public Site {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No place on the earth: " + latitude + ", " + longitude);
        }
        if (!(Math.abs(utcOffset) <= MOST_OFFSET && Double.isFinite(elevation))) {
            throw new IllegalArgumentException("UTC offset " + utcOffset + " h, elevation " + elevation + " m.");
        }
    }
}
