package org.commonshed.engine.energy.sun;

/**
 * Light on a tilted surface, W/m², by the sky of R. Perez, P. Ineichen, R. Seals, J. Michalsky, R. Stewart (Solar Energy 44,
 * 1990, pp. 271–289): even light, more around the sun, more at the horizon. With the sun lower than 2.5 degrees the sky is
 * taken as even, as PVWatts does.
 */
record Sky(double beam, double diffuse, double ground) {
    private static final double LOW = Math.toRadians(87.5);
    private static final double SOLAR_CONSTANT = 1367;
    private static final double[] CLEARNESS = {1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2};
    /** [clearness][F11, F12, F13, F21, F22, F23], table 6 of the paper. */
    private static final double[][] F = {
        {-0.0083117, 0.5877285, -0.0620636, -0.0596012, 0.0721249, -0.0220216},
        {0.1299457, 0.6825954, -0.1513752, -0.0189325, 0.0659650, -0.0288748},
        {0.3296958, 0.4868735, -0.2210958, 0.0554140, -0.0639588, -0.0260542},
        {0.5682053, 0.1874525, -0.2951290, 0.1088631, -0.1519229, -0.0139754},
        {0.8730280, -0.3920403, -0.3616149, 0.2255647, -0.4620442, 0.0012448},
        {1.1326077, -1.2367284, -0.4118494, 0.2877813, -0.8230357, 0.0558651},
        {1.0601591, -1.5999137, -0.3589221, 0.2642124, -1.1272340, 0.1310694},
        {0.6777470, -0.3272588, -0.2504286, 0.1561313, -1.3765031, 0.2506212},
    };

    double sum() {
        return beam + diffuse + ground;
    }

    /** @param dni direct, on a surface that faces the sun; @param dhi diffuse on a level one, W/m² */
    static Sky on(Surface surface, Sun sun, double dni, double dhi, double albedo) {
        double direct = Math.max(0, dni);
        double diffuse = Math.max(0, dhi);
        double facing = Math.max(0, Math.cos(surface.incidence()));
        double seen = (1 + Math.cos(surface.tilt())) / 2; // of the sky
        if (!sun.isUp()) {
            return new Sky(0, diffuse * seen, 0);
        }
        if (sun.zenith() > LOW) {
            return new Sky(direct * facing, diffuse * seen, 0);
        }
        double cosZenith = Math.cos(sun.zenith());
        double reflected = albedo * (direct * cosZenith + diffuse) * (1 - seen);
        if (diffuse == 0) {
            return new Sky(direct * facing, 0, reflected);
        }
        double degrees = Math.toDegrees(sun.zenith());
        double cubed = 5.534e-6 * degrees * degrees * degrees;
        double clearness = ((direct + diffuse) / diffuse + cubed) / (1 + cubed);
        double brightness = diffuse * airMass(sun.zenith()) / SOLAR_CONSTANT;
        int bin = 0;
        while (bin < CLEARNESS.length && clearness > CLEARNESS[bin]) {
            bin++;
        }
        double[] f = F[bin];
        double around = Math.max(0, f[0] + f[1] * brightness + f[2] * sun.zenith());
        double horizon = f[3] + f[4] * brightness + f[5] * sun.zenith();
        double sky = diffuse
                * ((1 - around) * seen
                        + around * facing / Math.max(Math.cos(Math.toRadians(85)), cosZenith)
                        + horizon * Math.sin(surface.tilt()));
        return new Sky(direct * facing, Math.max(0, sky), reflected);
    }

    /** How much air the light goes through, 1 from straight above (F. Kasten, 1965). */
    private static double airMass(double zenith) {
        return 1 / (Math.cos(zenith) + 0.15 * Math.pow(93.9 - Math.toDegrees(zenith), -1.253));
    }

    /** What neighbours leave of it. */
    Sky behind(Surface surface) {
        return new Sky(beam * surface.beamShare(), diffuse * surface.skyShare(), ground);
    }
}
