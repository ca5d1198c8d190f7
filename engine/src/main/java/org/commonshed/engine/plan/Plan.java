package org.commonshed.engine.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan: what flows when, which goals it reaches, what limits it. Amounts are in the product's unit, at least 1e-6 (runs:
 * enough to move as much of anything) and rounded to 9 significant digits; rows are in order of period, then ids. Periods
 * are 1 … T.
 */
public record Plan(
        Status status,
        List<Level> levels,
        List<Run> runs,
        List<Move> moves,
        List<Delivery> deliveries,
        List<Bought> imports,
        List<Kept> stocks,
        List<Discarded> discards,
        List<LimitUse> limits,
        List<NeedMet> needs,
        List<Why> why,
        List<Alternative> alternatives) {
    public Plan {
        levels = List.copyOf(levels);
        runs = List.copyOf(runs);
        moves = List.copyOf(moves);
        deliveries = List.copyOf(deliveries);
        imports = List.copyOf(imports);
        stocks = List.copyOf(stocks);
        discards = List.copyOf(discards);
        limits = List.copyOf(limits);
        needs = List.copyOf(needs);
        why = List.copyOf(why);
        alternatives = List.copyOf(alternatives);
    }

    /** Whether every goal was worked through, or time was up before. */
    public enum Status {
        OPTIMAL,
        STOPPED
    }

    /**
     * One goal and what was reached.
     *
     * @param goal {@code shares.1}, {@code evenness.1}, {@code outside} …
     * @param value of the goal; NaN for shares
     * @param shares for shares: share of each claimant of the class, by id in order; else empty
     * @param proven true when proven optimal within 1e-6
     */
    public record Level(String goal, double value, String unit, Map<String, Double> shares, boolean proven) {}

    /** Runs of a recipe that an actor starts in a period. */
    public record Run(String actor, String recipe, int period, double runs) {}

    /** Moved from actor to actor; arrives in the same period. */
    public record Move(String from, String to, String product, int period, double amount) {}

    /** Delivered to a line of need, by an actor or from {@link #OUTSIDE}. */
    public record Delivery(String need, String from, int period, double amount) {}

    /** An input that an actor gets from outside. */
    public record Bought(String actor, String product, int period, double amount) {}

    /** Stock at the end of the period. */
    public record Kept(String actor, String product, int period, double amount) {}

    /** Leaves the circle. */
    public record Discarded(String actor, String product, int period, double amount) {}

    /** A budget and how it stands; {@code period} null where it is one over a whole span. */
    public record LimitUse(String limit, @Nullable Integer period, double amount, double used, double planned) {}

    /** A line of need and how much of it is met. */
    public record NeedMet(String need, String who, String product, int priority, double amount, double met) {}

    /** What a {@link Why} speaks of. */
    public enum About {
        SHORT,
        OUTSIDE
    }

    /** What would have to grow. */
    public enum CauseKind {
        LIMIT,
        CAPACITY,
        RUNS,
        OUTSIDE,
        LINK,
        ROOM,
        STOCK,
        NONE
    }

    /** Why nothing that grows would help. */
    public enum Nothing {
        /** Nobody knows how to make it: no recipe of the world gives it. */
        NO_RECIPE,
        /** There is a recipe, but nobody here can run it. */
        NO_MAKER,
        /** No way leads from anyone who makes it to the claimant. */
        NOT_IN_REACH,
        /** Those in reach cannot have any of it in any period of the need, though they can make it at other times. */
        OUT_OF_SEASON,
        /** What it is made of can never be had: the cause's id is that product, followed back as far as it goes. */
        INPUT_MISSING,
        /** For what comes from outside: more of what it takes would have to come from outside too; the cause's id is that product. */
        INPUT_BOUGHT,
        /** For what comes from outside: more of it would go to those who are short of the product that is the cause's id. */
        GOES_TO_SHORT,
        /**
         * For what comes from outside: what it would take keeps more from coming in where it is now; the cause's id is the
         * dearest of it, a product, an item of capacity or an indicator.
         */
        COUNTS_MORE,
        /** Two things or more would have to grow together. */
        TOGETHER
    }

    /**
     * One thing that, if it grew, would help.
     *
     * @param nothing for NONE: why nothing would help; else, or where it is not known, null
     * @param id the limit's id, {@code actor/item}, {@code actor/recipe}, {@code product}, {@code from>to} or
     *     {@code actor/product}, by kind; for NONE as {@link Nothing} says, mostly empty
     * @param period the one in which it grows; null where it is over a whole span, a stock at the start, or a whole row that
     *     grows in all its periods together
     * @param amount how much of it there is (in a single period all of it is in use): in the item's, indicator's or
     *     product's own unit, runs for RUNS, kilograms for LINK; NaN for NONE and where it is not known or differs by period
     * @param gain one-sided rise of the claimant's share (or fall of the goal outside) per unit of the amount
     * @param gainProduct the same in units of the product; NaN for OUTSIDE
     * @param tried whether the gain was tried by planning again; else it is what the duals say, which may be too much
     */
    public record Cause(
            CauseKind kind,
            @Nullable Nothing nothing,
            String id,
            @Nullable Integer period,
            double amount,
            double gain,
            double gainProduct,
            boolean tried) {}

    /**
     * Why a claimant is short of a product, or why a product comes from outside.
     *
     * @param who null for OUTSIDE
     * @param priority null for OUTSIDE
     * @param amount how much is short, or comes from outside, over the horizon
     * @param period the only one in which it is short; null where there are several, the need is at any time in a longer
     *     span, or it is not known; null for OUTSIDE
     * @param causes first what makes the product itself, then what stands behind it, then others (see {@link Makings});
     *     among these by gain, largest first
     */
    public record Why(
            About about,
            @Nullable String who,
            @Nullable Integer priority,
            String product,
            double amount,
            @Nullable Integer period,
            List<Cause> causes) {
        public Why {
            causes = List.copyOf(causes);
        }
    }

    /**
     * Why a flow comes from where it does: the next best source for the same receiver, product and period, and what
     * stops it. Flows that differ only in their period are one row.
     *
     * @param to the receiver, a claimant or an actor
     * @param from an actor, or {@link #OUTSIDE}
     * @param amount over all periods of the row
     * @param period the one in which most of it flows; the rest of the row is about that one
     * @param other the next best source; null where there is none
     * @param goal the first goal that would be worse if more came from there; null where all would be as good or, beside a
     *     kind, where it is not known which
     * @param worse by how much the goal would be worse per unit of the product; NaN where it is not known, or where the
     *     goal is one of shares or evenness
     * @param tried whether goal and worse were tried; else they are what the duals say, which may be too little
     * @param kind what is used up at the other source, null where nothing is; named as in {@link Cause}
     * @param when the period in which it is used up; null where it is over a whole span
     */
    public record Alternative(
            String to,
            String product,
            String from,
            double amount,
            int period,
            @Nullable String other,
            @Nullable String goal,
            double worse,
            boolean tried,
            @Nullable CauseKind kind,
            @Nullable String id,
            @Nullable Integer when) {}

    /** The reserved id of everything outside the place. */
    public static final String OUTSIDE = "outside";
}
