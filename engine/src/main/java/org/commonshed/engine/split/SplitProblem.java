package org.commonshed.engine.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be divided, and among whom. Days are counted from 0; a piece counts for the day on which it can arrive.
 *
 * @param wanted pieces
 * @param reserve pieces more, for those that fail the check
 * @param dueDay last day on which pieces are in time
 * @param terms what holds for all makers
 */
public record SplitProblem(long wanted, long reserve, int dueDay, Terms terms, List<Maker> makers) {
    /** More than anybody divides; whole numbers stay exact in the solver below it. */
    public static final long MOST = 1_000_000;

    /**
     * What holds for all.
     *
     * @param mostMakers 0 = any number
     * @param mostShare most of all pieces that one maker gets, above 0 up to 1
     * @param perTrip pieces that one trip carries; 0 = all
     * @param usdPerKm of a trip, there and back counted
     * @param fairExtra how much more, as a share of the cost, may be spent so that those who had little get their turn; 0 =
     *     turns do not count
     */
    public record Terms(int mostMakers, double mostShare, long perTrip, double usdPerKm, double fairExtra) {
        public static final Terms PLAIN = new Terms(0, 1, 0, 0, 0);

        public Terms {
            if (mostMakers < 0
                    || !(mostShare > 0 && mostShare <= 1)
                    || perTrip < 0
                    || !isAmount(usdPerKm)
                    || !isAmount(fairExtra)) {
                throw new IllegalArgumentException("terms: " + mostMakers + " makers, share " + mostShare + ", "
                        + perTrip + " a trip, " + usdPerKm + " USD/km, fair " + fairExtra);
            }
        }
    }

    /**
     * Somebody who makes.
     *
     * @param km one way to where the pieces are collected
     * @param least fewest pieces it takes on, if any
     * @param most pieces that its material lasts for, or that it wants at all
     * @param recent work it had lately, in any unit, the same for all
     */
    public record Maker(String id, double km, long least, long most, double recent, List<Line> lines) {
        public Maker {
            if (!isAmount(km) || least < 0 || most < 0 || !isAmount(recent)) {
                throw new IllegalArgumentException(
                        "maker “" + id + "”: " + km + " km, " + least + " to " + most + " pieces, recent " + recent);
            }
            lines = List.copyOf(lines);
        }

        Line getLine(String line) {
            return lines.stream()
                    .filter(l -> l.id.equals(line))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("maker “" + id + "” has no line “" + line + "”"));
        }

        long kept() {
            return lines.stream().mapToLong(Line::kept).sum();
        }
    }

    /**
     * A machine, or several alike.
     *
     * @param arrived pieces that can have arrived by the end of each day, never falling, [day]
     * @param kept pieces that were promised before and stay
     */
    public record Line(String id, List<Long> arrived, double usdPerPiece, double setupUsd, long kept) {
        public Line {
            if (!isAmount(usdPerPiece) || !isAmount(setupUsd) || kept < 0) {
                throw new IllegalArgumentException(
                        "line “" + id + "”: " + usdPerPiece + " USD each, setup " + setupUsd + ", kept " + kept);
            }
            arrived = List.copyOf(arrived);
            long before = 0;
            for (long pieces : arrived) {
                if (pieces < before) {
                    throw new IllegalArgumentException("line “" + id + "”: " + pieces + " pieces after " + before);
                }
                before = pieces;
            }
        }

        /** Pieces by the end of a day; before the first none. */
        long by(int day) {
            return day < 0 || arrived.isEmpty() ? 0 : arrived.get(Math.min(day, arrived.size() - 1));
        }
    }

    public SplitProblem {
        makers = List.copyOf(makers);
        if (wanted < 1 || reserve < 0 || wanted + reserve > MOST) {
            throw new IllegalArgumentException(
                    wanted + " pieces and " + reserve + " in reserve\nMaybe it is more than " + MOST + " together.");
        }
        Set<String> ids = new HashSet<>();
        for (Maker maker : makers) {
            if (!ids.add(maker.id)) {
                throw new IllegalArgumentException("maker “" + maker.id + "” stands twice");
            }
        }
    }

    private static boolean isAmount(double amount) {
        return amount >= 0 && amount < Double.POSITIVE_INFINITY;
    }

    Maker getMaker(String id) {
        return makers.stream()
                .filter(maker -> maker.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no maker “" + id + "”"));
    }

    /** Pieces to be made, those in reserve included. */
    public long target() {
        return wanted + reserve;
    }

    /** Days there are, those after the due day included. */
    int days() {
        int days = dueDay + 1;
        for (Maker maker : makers) {
            for (Line line : maker.lines) {
                days = Math.max(days, line.arrived.size());
            }
        }
        return days;
    }

    /** Most pieces that one maker may get: by its material, by its share; what it promised stays. */
    long most(Maker maker) {
        long byShare = (long) Math.floor(terms.mostShare * target() + 1e-9);
        return Math.max(maker.kept(), Math.min(maker.most, byShare));
    }
}
