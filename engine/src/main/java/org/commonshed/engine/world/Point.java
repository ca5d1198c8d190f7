package org.commonshed.engine.world;

/** A place on the earth, degrees of latitude and longitude (WGS 84). */
public record Point(double lat, double lon) {
    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double EARTH_KM = 6371.0088;

    /** Great-circle kilometres to another point (haversine formula). */
    public double kmTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLon / 2));
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
