package org.commonshed.engine.energy.sun;

/**
 * Where modules look at one moment, and what their neighbours take from them.
 *
 * @param tilt radians
 * @param incidence angle between the sun and the surface's normal, radians
 * @param beamShare share of the direct light that rows in front let through
 * @param skyShare share of the sky's light that they let through
 */
record Surface(double tilt, double incidence, double beamShare, double skyShare) {
    private static final double MOST_ROTATION = Math.toRadians(45);
    private static final int PARTS = 10;

    static Surface of(Mounting mounting, Sun sun) {
        double tilt = Math.toRadians(mounting.tilt());
        double azimuth = Math.toRadians(mounting.azimuth());
        double cover = mounting.groundCover();
        return switch (mounting.kind()) {
            case ROOF -> new Surface(tilt, incidence(sun, tilt, azimuth), 1, 1);
            case RACK -> {
                double height =
                        Math.atan2(Math.sin(sun.zenith()) * Math.cos(sun.azimuth() - azimuth), Math.cos(sun.zenith()));
                yield new Surface(tilt, incidence(sun, tilt, azimuth), beam(cover, height, tilt), sky(cover, tilt));
            }
            case TWO_AXIS -> new Surface(sun.zenith(), 0, 1, 1);
            case ONE_AXIS, BACKTRACKING -> turned(mounting, sun, tilt, azimuth);
        };
    }

    private static double incidence(Sun sun, double tilt, double azimuth) {
        double cosine = Math.cos(sun.zenith()) * Math.cos(tilt)
                + Math.sin(sun.zenith()) * Math.sin(tilt) * Math.cos(sun.azimuth() - azimuth);
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }

    /**
     * Rotation about an axis (W. F. Marion, A. P. Dobos, Rotation Angle for the Optimum Tracking of One-Axis Trackers,
     * NREL/TP-6A20-58891, 2013) and back from it (E. Lorenzo, L. Narvarte, J. Muñoz, Progress in Photovoltaics 19, 2011).
     */
    private static Surface turned(Mounting mounting, Sun sun, double axisTilt, double axisAzimuth) {
        double cover = mounting.groundCover();
        double across = Math.sin(sun.zenith()) * Math.sin(sun.azimuth() - axisAzimuth);
        double above = Math.sin(sun.zenith()) * Math.cos(sun.azimuth() - axisAzimuth) * Math.sin(axisTilt)
                + Math.cos(sun.zenith()) * Math.cos(axisTilt);
        double ideal = Math.atan2(across, above);
        double rotation = ideal;
        if (mounting.kind() == Mounting.Kind.BACKTRACKING && cover > 0) {
            double fits = Math.abs(Math.cos(ideal)) / cover;
            rotation -= fits < 1 ? Math.signum(ideal) * Math.acos(fits) : 0;
        }
        rotation = Math.max(-MOST_ROTATION, Math.min(MOST_ROTATION, rotation));
        double tilt = Math.acos(Math.cos(rotation) * Math.cos(axisTilt));
        double cosine = across * Math.sin(rotation) + above * Math.cos(rotation);
        double incidence = Math.acos(Math.max(-1, Math.min(1, cosine)));
        return new Surface(tilt, incidence, beam(cover, ideal, rotation), sky(cover, Math.abs(rotation)));
    }

    /**
     * Share of a row that is not in the shade of the one before it, by similar triangles in the plane across the rows.
     *
     * @param sun angle of the sun from straight above, seen along the rows
     * @param rotation of the rows, to the same side
     */
    private static double beam(double cover, double sun, double rotation) {
        if (cover == 0 || Math.cos(sun - rotation) <= 0) {
            return 1;
        }
        double free = Math.max(0, Math.cos(sun)) / Math.cos(sun - rotation) / cover;
        return Math.min(1, free);
    }

    /** Mean over a row of the sky that the one before it leaves (D. Passias, B. Källbäck, Solar Cells 11, 1984). */
    private static double sky(double cover, double tilt) {
        if (cover == 0) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < PARTS; i++) {
            double below = cover * (1 - (i + 0.5) / PARTS); // of the row, under its upper edge
            double mask = Math.atan2(below * Math.sin(tilt), 1 - below * Math.cos(tilt));
            sum += 1 + Math.cos(tilt + mask);
        }
        return sum / PARTS / (1 + Math.cos(tilt));
    }
}
