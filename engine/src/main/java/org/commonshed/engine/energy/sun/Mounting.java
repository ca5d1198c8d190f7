package org.commonshed.engine.energy.sun;

/**
 * How modules are put up.
 *
 * @param tilt of the surface, or of the axis that it turns about, degrees from level
 * @param azimuth that it or its axis looks to, degrees clockwise from north; 180 is south
 * @param groundCover width of a row divided by the distance from row to row; 0 where there is one row alone
 */
public record Mounting(Kind kind, double tilt, double azimuth, double groundCover) {
    /** What holds them. */
    public enum Kind {
        /** Close to a roof, so they get warmer. */
        ROOF(49),
        /** On a rack that air flows around. */
        RACK(45),
        /** Turning about one axis, 45 degrees to each side. */
        ONE_AXIS(45),
        /** Turning about one axis, but back where rows would shade each other. */
        BACKTRACKING(45),
        /** Always facing the sun. */
        TWO_AXIS(45);

        /** Temperature at 800 W/m², 20 °C and 1 m/s, °C. */
        final double nominalCelsius;

        Kind(double nominalCelsius) {
            this.nominalCelsius = nominalCelsius;
        }
    }

    public Mounting {
        if (!(tilt >= 0 && tilt <= 90 && azimuth >= 0 && azimuth <= 360 && groundCover >= 0 && groundCover < 1)) {
            throw new IllegalArgumentException(
                    "Tilt " + tilt + ", azimuth " + azimuth + ", ground cover " + groundCover + ".");
        }
    }

    public static Mounting roof(double tilt, double azimuth) {
        return new Mounting(Kind.ROOF, tilt, azimuth, 0);
    }
}
