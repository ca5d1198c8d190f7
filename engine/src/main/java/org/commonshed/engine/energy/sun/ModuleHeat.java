package org.commonshed.engine.energy.sun;

/**
 * Temperature of a module from one step to the next: M. K. Fuentes, A Simplified Thermal Model for Flat-Plate Photovoltaic Arrays,
 * SAND85-0330, 1987. Heat comes with light, goes into the air by wind and rising warmth, to sky and ground as radiation; a module
 * holds some of it. What the temperature under nominal conditions says is how much its back is cooled.
 */
final class ModuleHeat {
    private static final double KELVIN = 273.15;
    private static final double BOLTZMANN = 5.669e-8; // W/m²/K⁴
    private static final double ABSORBS = 0.83;
    private static final double EMITS = 0.84;
    private static final double CAPACITY = 11_000; // J/m²/K
    private static final double LENGTH = 0.5; // metres
    private static final double WIND_AT_MODULE = Math.pow(5.0 / 9.144, 0.2); // of that at the mast
    private static final double NOMINAL_AIR = 293.15;
    private static final double NOMINAL_SKY = 282.21;
    private static final double NOMINAL_LIGHT = 800;
    private static final int ROUNDS = 10;

    private final double seconds;
    private final double groundRatio;
    private final double backRatio;
    private final double capacity;
    private double lastKelvin = NOMINAL_AIR;
    private double lastLight;

    ModuleHeat(double nominalCelsius, double stepHours) {
        seconds = stepHours * 3600;
        double module = nominalCelsius + KELVIN;
        double rise = module - NOMINAL_AIR;
        double air = air(module, NOMINAL_AIR, 1, false);
        double toGround = radiates(module, NOMINAL_AIR);
        double light = ABSORBS * NOMINAL_LIGHT;
        double skyward = EMITS * BOLTZMANN * (fourth(module) - fourth(NOMINAL_SKY));
        double back = (light - skyward - air * rise) / ((toGround + air) * rise);
        double ground = Math.pow(fourth(module) - back * (fourth(module) - fourth(NOMINAL_AIR)), 0.25);
        ground = Math.max(NOMINAL_AIR, Math.min(module, ground));
        groundRatio = (ground - NOMINAL_AIR) / rise;
        double downward = EMITS * BOLTZMANN * (fourth(module) - fourth(ground));
        backRatio = (light - skyward - downward) / (air * rise);
        capacity = module > 321.15 ? CAPACITY * (1 + (module - 321.15) / 12) : CAPACITY;
    }

    private static double fourth(double kelvin) {
        double square = kelvin * kelvin;
        return square * square;
    }

    /** W/m²/K between two temperatures. */
    private static double radiates(double one, double other) {
        return EMITS * BOLTZMANN * (one * one + other * other) * (one + other);
    }

    /** What air takes away, W/m²/K: forced by wind, free by rising. */
    private static double air(double module, double ambient, double wind, boolean mayBeTurbulent) {
        double mean = (module + ambient) / 2;
        double density = 0.003484 * 101_325 / mean;
        double viscosity = 0.24237e-6 * Math.pow(mean, 0.76) / density;
        double conducts = 2.1695e-4 * Math.pow(mean, 0.84);
        double reynolds = wind * LENGTH / viscosity;
        double flow = density * wind * 1007;
        double forced = mayBeTurbulent && reynolds > 1.2e5
                ? 0.0282 / Math.pow(reynolds, 0.2) * flow / Math.pow(0.71, 0.4)
                : 0.8600 / Math.sqrt(reynolds) * flow / Math.pow(0.71, 0.67);
        double grashof =
                9.8 / mean * Math.abs(module - ambient) * LENGTH * LENGTH * LENGTH / (viscosity * viscosity) * 0.5;
        double free = 0.21 * Math.pow(grashof * 0.71, 0.32) * conducts / LENGTH;
        return Math.cbrt(free * free * free + forced * forced * forced);
    }

    /** Temperature of the cells after a step, °C. @param light on the module, W/m²; @param wind at the mast, m/s */
    double after(double light, double celsius, double wind) {
        double ambient = celsius + KELVIN;
        if (light <= 0) {
            lastKelvin = ambient;
            lastLight = 0;
            return celsius;
        }
        double absorbed = light * ABSORBS;
        double sky = 0.68 * 0.0552 * Math.pow(ambient, 1.5) + 0.32 * ambient;
        double atModule = Math.max(0, wind) * WIND_AT_MODULE + 0.0001;
        double module = lastKelvin;
        for (int i = 0; i < ROUNDS; i++) {
            double toAir = backRatio * air(module, ambient, atModule, true);
            double toSky = radiates(module, sky);
            double ground = ambient + groundRatio * (module - ambient);
            double toGround = radiates(module, ground);
            double all = toAir + toSky + toGround;
            double decay = -all / capacity * seconds;
            double kept = decay > -10 ? Math.exp(decay) : 0;
            double drawn = toAir * ambient + toSky * sky + toGround * ground;
            double rising = absorbed - lastLight;
            module = lastKelvin * kept + ((1 - kept) * (drawn + lastLight + rising / decay) + rising) / all;
        }
        lastKelvin = module;
        lastLight = absorbed;
        return module - KELVIN;
    }
}
