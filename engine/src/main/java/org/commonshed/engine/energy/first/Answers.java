package org.commonshed.engine.energy.first;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say of their neighbourhood, all that a first case needs.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param homes how many
 * @param kwhPerHomeYear what one of them uses
 * @param critical what should keep running when the grid is out, the most important first; no name twice
 * @param roofM2 roof that could carry panels, together with what carries them already
 * @param pvKw panels that stand there already
 * @param turbine that stands there already; null where there is none
 * @param batteryKwh batteries that stand there already
 * @param buyPerKwh what a kWh from the grid costs
 * @param sellPerKwh what the grid pays for one, at most as much
 * @param outageHours how long the grid may be out, whenever it begins; 0 where it does not matter
 * @param budget what may be spent on building at the beginning; infinite where that is not said
 * @param discountRate a year, as a share
 */
public record Answers(
        String name,
        String currency,
        double latitude,
        double longitude,
        int homes,
        double kwhPerHomeYear,
        List<CriticalUse> critical,
        double roofM2,
        double pvKw,
        @Nullable Turbine turbine,
        double batteryKwh,
        double buyPerKwh,
        double sellPerKwh,
        double outageHours,
        double budget,
        double discountRate) {
    /** What is left of the homes' use is called so; no critical use may be. */
    public static final String HOMES = "homes";

    /** Discount a year of money that neighbours lay together, where nothing else is said; our choice. */
    public static final double USUAL_DISCOUNT = 0.03;

    public static final int MOST_CRITICAL = 20;
    public static final int MOST_HOMES = 100_000;
    /** A year, and of what stands there already kW and kWh. */
    public static final double MOST_KWH = 1e6;

    public static final double MOST_M2 = 1e8;
    public static final double MOST_PRICE = 1000;
    public static final double MOST_HOURS = 336;
    public static final double MOST_DISCOUNT = 0.5;
    private static final double MOST_MONEY = 1e12;

    public Answers {
        critical = List.copyOf(critical);
        within("Latitude", latitude, -90, 90);
        within("Longitude", longitude, -180, 180);
        within("Homes", homes, 1, MOST_HOMES);
        within("What a home uses in kWh a year", kwhPerHomeYear, 1, MOST_KWH);
        within("Roof in m²", roofM2, 0, MOST_M2);
        within("Panels in kW", pvKw, 0, MOST_KWH);
        within("Batteries in kWh", batteryKwh, 0, MOST_KWH);
        within("What a kWh costs", buyPerKwh, 0, MOST_PRICE);
        within("Hours without the grid", outageHours, 0, MOST_HOURS);
        within("The rate of discount", discountRate, 0, MOST_DISCOUNT);
        if (!(budget >= 0 && (budget <= MOST_MONEY || Double.isInfinite(budget)))) {
            throw new IllegalArgumentException("Money to spend: " + budget);
        }
        if (!(sellPerKwh >= 0 && sellPerKwh <= buyPerKwh)) {
            throw new IllegalArgumentException(
                    "Sold at " + sellPerKwh + ", bought at " + buyPerKwh + ". Maybe the two were swapped.");
        }
        critical(critical);
    }

    private static void critical(List<CriticalUse> critical) {
        within("Critical uses", critical.size(), 0, MOST_CRITICAL);
        Set<String> names = new HashSet<>(Set.of(HOMES));
        double share = 0;
        for (CriticalUse use : critical) {
            if (!names.add(use.name())) {
                throw new IllegalArgumentException("'" + use.name() + "' is used twice as a name.");
            }
            share += use.share();
        }
        if (share > 1 + 1e-9) {
            throw new IllegalArgumentException("Critical shares of the homes come to " + share + ", more than all.");
        }
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + ": " + value + ", not from " + least + " to " + most + ".");
        }
    }
}
