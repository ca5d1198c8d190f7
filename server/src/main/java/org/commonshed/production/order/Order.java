package org.commonshed.production.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * So many of a design for somebody by a day.
 *
 * @param number in its address
 * @param who needs it: an actor or a place
 * @param need id of the need that it comes from; empty where there is none
 * @param version of the design
 * @param name of the design, as it was called then
 * @param begins first day on which anything can be made
 * @param revision grows with every change of the order or of a job of it
 * @param toDivide whether it waits to be divided
 * @param thanks what whoever ordered said to those who made it
 */
@NamedInterface("order")
public record Order(
        UUID id,
        int number,
        String who,
        String need,
        UUID version,
        String name,
        long quantity,
        LocalDate begins,
        LocalDate due,
        Wishes wishes,
        String note,
        OrderState state,
        int revision,
        boolean toDivide,
        String thanks,
        By by) {
    /** More than anybody orders at once. */
    public static final int MOST_PIECES = 500_000;

    private static final int MOST_DAYS = 365; // ahead

    /** Whether pieces may be wanted by that day: from today on, within a year. */
    public static boolean mayBeDue(LocalDate due, LocalDate today) {
        return !due.isBefore(today) && !due.isAfter(today.plusDays(MOST_DAYS));
    }

    /**
     * What else is wished.
     *
     * @param dueTime of the day, as people write it; may be empty
     * @param km most kilometres by road
     * @param mostMakers of each part; 0 = any number
     * @param reserve pieces more, as a share, for those that fail the check
     * @param box pieces in a box
     * @param checkDays from the last box to the end of the check
     * @param turns whether those go first who had least to do lately
     * @param atHand whether only material that lies at the maker counts
     * @param answerHours in which makers answer
     */
    public record Wishes(
            String dueTime,
            double km,
            int mostMakers,
            double reserve,
            long box,
            int checkDays,
            boolean turns,
            boolean atHand,
            int answerHours) {
        public static final double MOST_KM = 20_000;
        public static final int MOST_MAKERS = 1000;
        public static final int MOST_CHECK_DAYS = 365;
        public static final int MOST_ANSWER_HOURS = 24 * 14;

        /** What is wished where nothing is said. */
        public static final Wishes USUAL = new Wishes("", 60, 0, 0.03, 1, 0, false, false, 48);
    }

    /** Who ordered it, and when. */
    public record By(Optional<UUID> person, String name, Instant at) {}

    /** Pieces of a part that are to be made, those for the reserve included, in whole boxes. */
    public long target(long perOne) {
        long wanted = Math.multiplyExact(quantity, perOne);
        long all = wanted + (long) Math.ceil(wanted * wishes.reserve - 1e-9);
        return (all + wishes.box - 1) / wishes.box * wishes.box;
    }

    /** Whether nobody has changed since what is wanted. */
    boolean wantsSameAs(Order other) {
        return quantity == other.quantity
                && due.equals(other.due)
                && wishes.equals(other.wishes)
                && note.equals(other.note);
    }

    public String address() {
        return "/orders/" + number;
    }
}
