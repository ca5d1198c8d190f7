package org.commonshed.engine.split;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.world.Point;

/**
 * So many of a design, at a place, by a date.
 *
 * @param start first day on which anything can be made
 * @param due day on which all is to be there, checked
 * @param place where the pieces are collected
 * @param km most kilometres by road from there
 */
public record Order(
        String name,
        Design design,
        long quantity,
        LocalDate start,
        LocalDate due,
        Point place,
        double km,
        Wishes wishes) {
    private static final long MOST_DAYS = 3660;

    /**
     * What else is wished.
     *
     * @param lateDays days after the due day in which late pieces are still welcome
     * @param mostMakers 0 = any number, for each part
     * @param mostShare of all pieces for one maker
     * @param reserve pieces more, as a share, for those that fail the check
     * @param batch pieces in a box; nobody makes part of one
     * @param perTrip pieces that one trip carries; 0 = all
     * @param checkDays from the last box to the end of the check
     * @param checkMinutes for a piece
     * @param isMaterialAtHand whether only what lies at the maker counts
     * @param isCertain whether only those count of whom nothing has to be asked
     */
    public record Wishes(
            int lateDays,
            int mostMakers,
            double mostShare,
            double reserve,
            long batch,
            long perTrip,
            double usdPerKm,
            int checkDays,
            double checkMinutes,
            boolean isMaterialAtHand,
            boolean isCertain,
            Turns turns,
            List<Quote> quotes,
            Set<String> without,
            List<Promise> promised) {
        public static final Wishes PLAIN =
                new Wishes(7, 0, 1, 0, 1, 0, 0.5, 0, 0, false, false, Turns.OFF, List.of(), Set.of(), List.of());

        Wishes with(Set<String> others, List<Promise> promises) {
            return new Wishes(
                    lateDays,
                    mostMakers,
                    mostShare,
                    reserve,
                    batch,
                    perTrip,
                    usdPerKm,
                    checkDays,
                    checkMinutes,
                    isMaterialAtHand,
                    isCertain,
                    turns,
                    quotes,
                    others,
                    promises);
        }

        public Wishes {
            boolean isSound = lateDays >= 0
                    && lateDays <= 365
                    && mostMakers >= 0
                    && mostShare > 0
                    && mostShare <= 1
                    && reserve >= 0
                    && reserve <= 1
                    && batch >= 1
                    && perTrip >= 0
                    && usdPerKm >= 0
                    && checkDays >= 0
                    && checkMinutes >= 0;
            if (!isSound) {
                throw new IllegalArgumentException("wishes of an order: late " + lateDays + ", makers " + mostMakers
                        + ", share " + mostShare + ", reserve " + reserve + ", batch " + batch + ", trip " + perTrip
                        + ", km " + usdPerKm + ", check " + checkDays + " days, " + checkMinutes + " minutes");
            }
            quotes = List.copyOf(quotes);
            without = Set.copyOf(without);
            promised = List.copyOf(promised);
        }
    }

    /**
     * The rule of turns: within so much more cost, work goes first to those who had least of it.
     *
     * @param extra share of the cost; 0 = the rule is off
     * @param recent work of each maker lately, in any one unit; who is not named had none
     */
    public record Turns(double extra, Map<String, Double> recent) {
        public static final Turns OFF = new Turns(0, Map.of());

        public Turns {
            recent = Map.copyOf(recent);
        }
    }

    /**
     * What a maker says it takes, in place of what would be worked out. NaN: not said.
     *
     * @param part empty = any
     */
    public record Quote(String maker, String part, double piecesPerDay, double usdPerPiece, double setupUsd) {}

    /** Pieces that were promised before and stay. */
    public record Promise(String maker, String part, String machine, long pieces) {}

    public Order {
        long days = ChronoUnit.DAYS.between(start, due);
        if (quantity < 1 || days < 0 || days > MOST_DAYS || !(km > 0)) {
            throw new IllegalArgumentException(
                    "“" + name + "”: " + quantity + " from " + start + " to " + due + " within " + km + " km");
        }
    }

    /** The same order without some makers, with what others promised. */
    public Order with(Set<String> without, List<Promise> promised) {
        return new Order(name, design, quantity, start, due, place, km, wishes.with(without, promised));
    }

    /** Days from the start to the last on which pieces are in time, counted from 0; below 0 where checking takes longer. */
    int dueDay() {
        return (int) ChronoUnit.DAYS.between(start, due) - wishes.checkDays;
    }
}
