package org.commonshed.engine.energy.sun;

/**
 * What goes through the glass of a module with an anti-reflective coating (Snell, Fresnel and Bouguer; W. De Soto, S. A. Klein,
 * W. A. Beckman, Solar Energy 80, 2006; J. A. Duffie, W. A. Beckman, Solar Engineering of Thermal Processes, 4th edition, 5.4),
 * relative to what goes through when the sun faces it; and what the colour of the light changes with the air it passed.
 */
final class Cover {
    private static final double AIR = 1;
    private static final double GLASS = 1.526;
    private static final double COATING = 1.3;
    private static final double ABSORBS = 4; // per metre
    private static final double GLASS_METRES = 0.002;
    private static final double COATING_METRES = GLASS_METRES * 0.01;
    private static final double STEEPEST = Math.toRadians(89);
    private static final double FACING = Math.toRadians(0.5);
    private static final double STRAIGHT = Math.toRadians(1);
    /** Of silicon, by powers of the air mass (De Soto and others, 2006). */
    private static final double[] COLOUR = {0.918093, 0.086257, -0.024459, 0.002816, -0.000126};

    private static final double NORMAL = throughBoth(STRAIGHT, AIR);

    private Cover() {}

    /** Light at the cells, W/m². Of a surface that faces the sun within half a degree nothing is taken, as in PVWatts. */
    static double passes(Sky sky, Surface surface) {
        if (surface.incidence() < FACING) {
            return sky.sum();
        }
        double tilt = Math.toDegrees(surface.tilt());
        double skyAngle = Math.toRadians(59.7 - 0.1388 * tilt + 0.001497 * tilt * tilt);
        double groundAngle = Math.toRadians(90 - 0.5788 * tilt + 0.002693 * tilt * tilt);
        double angle = Math.max(STRAIGHT, Math.min(STEEPEST, surface.incidence()));
        return sky.beam() * Math.min(1, throughBoth(angle, COATING) / NORMAL)
                + sky.diffuse() * Math.min(1, through(skyAngle, AIR, GLASS, GLASS_METRES) / NORMAL)
                + sky.ground()
                        * Math.min(1, through(Math.min(groundAngle, STEEPEST), AIR, GLASS, GLASS_METRES) / NORMAL);
    }

    /** Coating, then glass. {@code before} is what the light comes from at the glass: coating, or air as PVWatts normalises. */
    private static double throughBoth(double angle, double before) {
        double within = Math.asin(AIR / COATING * Math.sin(angle));
        return through(angle, AIR, COATING, COATING_METRES) * through(within, before, GLASS, GLASS_METRES);
    }

    private static double through(double angle, double from, double to, double metres) {
        double within = Math.asin(from / to * Math.sin(angle));
        double across = Math.sin(within - angle) / Math.sin(within + angle);
        double along = Math.tan(within - angle) / Math.tan(within + angle);
        return (1 - (across * across + along * along) / 2) * Math.exp(-ABSORBS * metres / Math.cos(within));
    }

    /** Share by which the colour of the light makes a module stronger or weaker. */
    static double colour(Sun sun, double elevation) {
        double degrees = Math.toDegrees(sun.zenith());
        double air = 1 / (Math.cos(sun.zenith()) + 0.5057 * Math.pow(96.080 - degrees, -1.634));
        air *= Math.exp(-0.0001184 * elevation);
        double sum = 0;
        for (int i = COLOUR.length - 1; i >= 0; i--) {
            sum = sum * air + COLOUR[i];
        }
        return Math.max(0, sum);
    }
}
