package org.commonshed.engine.energy.share;

import java.util.List;
import java.util.stream.Stream;

/**
 * Prices in millionths of the currency for a kilowatt-hour.
 *
 * @param retail what the supplier asks, by hour of the day: 24 prices, or one for all
 * @param feedIn what is paid for what is fed into the grid
 * @param billed what a consumer pays for shared energy
 * @param credited what a producer gets for it; what is between goes to the community's fund
 */
public record Tariff(List<Long> retail, long feedIn, long billed, long credited) {
    private static final int HOURS = 24;
    private static final long MOST = 1_000_000_000L; // a thousand of the currency for a kilowatt-hour

    public Tariff {
        retail = List.copyOf(retail);
        if (retail.size() != 1 && retail.size() != HOURS) {
            throw new IllegalArgumentException("There are 24 retail prices or one, not " + retail.size() + ".");
        }
        if (Stream.concat(retail.stream(), Stream.of(feedIn, billed, credited)).anyMatch(p -> Math.abs(p) > MOST)) {
            throw new IllegalArgumentException("A price is above " + MOST + " millionths.");
        }
    }

    public long retail(int hourOfDay) {
        return retail.get(retail.size() == 1 ? 0 : hourOfDay);
    }
}
