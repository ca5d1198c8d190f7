package org.commonshed.engine.energy.first;

/**
 * What should keep running when the grid is out.
 *
 * @param name what people call it
 * @param kw the same at all times, beside what homes use, as a clinic or a pump; 0 where it is a share of the homes
 * @param share of what homes use at each time, 0 to 1, as fridges and lights; 0 where it is {@code kw}
 */
public record CriticalUse(String name, double kw, double share) {
    private static final int LONGEST = 200;
    private static final double MOST_KW = 1e6;

    public CriticalUse {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A critical use is called '" + name + "'.");
        }
        boolean isKw = kw > 0 && kw <= MOST_KW && share == 0;
        boolean isShare = share > 0 && share <= 1 && kw == 0;
        if (!isKw && !isShare) {
            throw new IllegalArgumentException(
                    name + ": " + kw + " kW, share " + share + ". Maybe both were given, or per cent.");
        }
    }

    public static CriticalUse ofKw(String name, double kw) {
        return new CriticalUse(name, kw, 0);
    }

    public static CriticalUse ofHomes(String name, double share) {
        return new CriticalUse(name, 0, share);
    }
}
