package org.commonshed.engine.split;

import java.util.List;

/**
 * An order divided.
 *
 * @param unmet pieces of those wanted that nobody makes
 * @param missingReserve pieces of the reserve that nobody makes
 * @param late pieces that arrive after the due day
 * @param usd US dollars: pieces, setting up, trips
 * @param km driven there and back, all trips
 * @param lastDay on which the last piece arrives; −1 = none
 * @param gap how far the cost may be above the best there is, as a share
 * @param proven whether every goal was proven within its gap
 */
public record Split(
        Way way,
        long unmet,
        long missingReserve,
        long late,
        double usd,
        double km,
        int lastDay,
        List<Share> shares,
        double gap,
        boolean proven) {
    /** What comes right after unmet and late pieces. */
    public enum Way {
        CHEAPEST,
        FASTEST,
        NEAREST,
        FEWEST_MAKERS
    }

    /** What one maker does. */
    public record Share(String maker, List<Part> parts, long trips, double usd, double km) {
        public Share {
            parts = List.copyOf(parts);
        }

        public long pieces() {
            return parts.stream().mapToLong(Part::pieces).sum();
        }

        public long late() {
            return parts.stream().mapToLong(Part::late).sum();
        }
    }

    /** Pieces of one line, in time and late. */
    public record Part(String line, long inTime, long late) {
        public long pieces() {
            return inTime + late;
        }
    }

    public Split {
        shares = List.copyOf(shares);
    }

    public long pieces() {
        return shares.stream().mapToLong(Share::pieces).sum();
    }
}
