package org.commonshed.engine.energy.sun;

/**
 * A photovoltaic system.
 *
 * @param kw nameplate of its modules, direct current
 * @param losses share lost to soiling, shade, cables, mismatch and the rest
 * @param inverterEfficiency at full power, share
 * @param dcAcRatio nameplate of the modules divided by that of the inverter
 * @param albedo share of light that the ground throws back
 */
public record PvSystem(
        double kw,
        Module module,
        Mounting mounting,
        double losses,
        double inverterEfficiency,
        double dcAcRatio,
        double albedo) {
    /** What modules are made of. */
    public enum Module {
        STANDARD(-0.0037),
        PREMIUM(-0.0035),
        THIN_FILM(-0.0032);

        /** Change of power for each degree above 25 °C. */
        final double gamma;

        Module(double gamma) {
            this.gamma = gamma;
        }
    }

    /** Losses of PVWatts: soiling 2, shading 3, mismatch 2, wiring 2, connections 0.5, light 1.5, nameplate 1, off 3 %. */
    public static final double USUAL_LOSSES = 0.14075660705566406;

    private static final double USUAL_EFFICIENCY = 0.96;
    private static final double USUAL_RATIO = 1.2;
    private static final double USUAL_ALBEDO = 0.2;

    public PvSystem {
        if (!(kw >= 0 && losses >= 0 && losses < 1 && inverterEfficiency > 0 && inverterEfficiency <= 1)) {
            throw new IllegalArgumentException(
                    kw + " kW, losses " + losses + ", inverter " + inverterEfficiency + ". Maybe per cent were given.");
        }
        if (!(dcAcRatio > 0 && albedo >= 0 && albedo <= 1)) {
            throw new IllegalArgumentException("DC to AC " + dcAcRatio + ", albedo " + albedo + ".");
        }
    }

    /** With what PVWatts takes for the rest. */
    public static PvSystem usual(double kw, Mounting mounting) {
        return new PvSystem(kw, Module.STANDARD, mounting, USUAL_LOSSES, USUAL_EFFICIENCY, USUAL_RATIO, USUAL_ALBEDO);
    }
}
