package org.commonshed.energy.kept;

import java.util.Locale;

/** A number that is asked of a neighbourhood; its word names it in forms, rows and sentences. */
public enum Field {
    HOMES(1, 100_000),
    /** Of a home in a year. */
    KWH(100, 100_000),
    LATITUDE(-66, 66),
    LONGITUDE(-180, 180),
    /** Square metres that could carry panels. */
    ROOF(0, 10_000_000),
    /** Panels that stand there, kW. */
    PV(0, 100_000),
    /** What a turbine that stands there gives on average, kW. */
    TURBINE(0, 100_000),
    /** Batteries that stand there, kWh. */
    BATTERY(0, 1_000_000),
    /** Price of a kWh from the grid. */
    BUY(0.001, 1000),
    /** What the grid pays for one. */
    SELL(0, 1000),
    /** How long the grid may be down. */
    HOURS(0, 120),
    /** How many of the uses, from the first on, should have power as long as that. */
    FIRST(0, 8),
    /** Most that may be spent on building; the only one that may be empty, for no limit. */
    MONEY(0, 1e11);

    /** How many uses there are at most that should keep running. */
    public static final int MOST_USES = 8;

    public final double least;
    public final double most;

    Field(double least, double most) {
        this.least = least;
        this.most = most;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayBeEmpty() {
        return this == MONEY;
    }

    /** Name of a use that should keep running. */
    public static String use(int number) {
        return "use-" + number;
    }

    /** Its power. */
    public static String useKw(int number) {
        return "use-" + number + "-kw";
    }
}
