package org.commonshed.tell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The units that people in the United States know, for those of the tables. Factors are exact (National Institute of Standards and
 * Technology, Special Publication 811, 2008); tons are short tons, acres those of the international foot. What is a volume is told
 * in cubic feet, be it water or wood; only litres are gallons.
 */
final class UsCustomary {
    static final double KG_OF_LB = 0.45359237;
    static final double LB_OF_TON = 2000;
    static final double OZ_OF_LB = 16;
    static final double L_OF_GAL = 3.785411784;
    static final double M_OF_FT = 0.3048;
    static final double M_OF_IN = 0.0254;
    static final double M_OF_MI = 1609.344;
    static final double FT2_OF_AC = 43_560;
    private static final double M2_OF_FT2 = M_OF_FT * M_OF_FT;

    /** A unit and how many of it are one of the tables'. */
    record Unit(String key, double each) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("g", new Unit("oz", OZ_OF_LB / KG_OF_LB / 1000)),
            Map.entry("kg", new Unit("lb", 1 / KG_OF_LB)),
            Map.entry("t", new Unit("ton", 1000 / KG_OF_LB / LB_OF_TON)),
            Map.entry("mm", new Unit("in", 1e-3 / M_OF_IN)),
            Map.entry("m", new Unit("ft", 1 / M_OF_FT)),
            Map.entry("km", new Unit("mi", 1000 / M_OF_MI)),
            Map.entry("m2", new Unit("ft2", 1 / M2_OF_FT2)),
            Map.entry("ha", new Unit("ac", 10_000 / M2_OF_FT2 / FT2_OF_AC)),
            Map.entry("km2", new Unit("mi2", 1e6 / M_OF_MI / M_OF_MI)),
            Map.entry("cm3", new Unit("in3", 1e-6 / M_OF_IN / M_OF_IN / M_OF_IN)),
            Map.entry("m3", new Unit("ft3", 1 / M2_OF_FT2 / M_OF_FT)),
            Map.entry("l", new Unit("gal", 1 / L_OF_GAL)));

    private UsCustomary() {}

    /** Whether somebody with this locale wants them: {@code en-u-ms-ussystem}. */
    static boolean isWanted(Locale locale) {
        return "ussystem".equals(locale.getUnicodeLocaleType("ms"));
    }

    static Optional<Unit> find(String unit) {
        String plain = unit.toLowerCase(Locale.ROOT).replace('²', '2').replace('³', '3');
        return Optional.ofNullable(UNITS.get(plain));
    }
}
