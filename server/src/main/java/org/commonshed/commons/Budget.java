package org.commonshed.commons;

import java.util.List;
import java.util.Optional;
import org.commonshed.keeping.Kept;

/**
 * What one place may give of one thing, period by period, over all limits that say so.
 *
 * @param upstream whether what is drawn above counts here, too
 * @param limits the rows that state it
 * @param amounts by period, from the first; NaN where there is no limit
 * @param used already drawn, by period
 * @param planned what the plan that holds draws beside it; empty where no plan knows of it
 */
public record Budget(
        String place,
        String indicator,
        boolean upstream,
        List<Kept> limits,
        List<Double> amounts,
        List<Double> used,
        Optional<Planned> planned) {
    private static final double NEAR = 0.8;
    private static final double OVER = 1 + 1e-6;

    public Budget {
        limits = List.copyOf(limits);
        amounts = List.copyOf(amounts);
        used = List.copyOf(used);
    }

    /**
     * What a plan draws, by period, from the first.
     *
     * @param above the part of it that lies upstream
     */
    public record Planned(List<Double> drawn, List<Double> above) {
        public Planned {
            drawn = List.copyOf(drawn);
            above = List.copyOf(above);
        }
    }

    /** How a budget stands. */
    public enum State {
        UNKNOWN,
        ROOM,
        NEAR,
        OVER
    }

    /** Some periods together; a limit of NaN is none. */
    public record Amount(double limit, double used, double planned, double above) {
        public double drawn() {
            return used + planned;
        }

        public boolean isLimited() {
            return !Double.isNaN(limit);
        }

        /** Of the limit; NaN where there is none. */
        public double share() {
            return limit > 0 ? drawn() / limit : drawn() > 0 ? Double.POSITIVE_INFINITY : isLimited() ? 0 : Double.NaN;
        }
    }

    /** Whether anything is known of what is drawn. */
    public boolean isUseKnown() {
        return planned.isPresent() || used.stream().anyMatch(u -> u > 0);
    }

    /** @param periods from 1 */
    public Amount amount(List<Integer> periods) {
        double limit = 0;
        boolean limited = !periods.isEmpty();
        double already = 0;
        double drawn = 0;
        double above = 0;
        for (int period : periods) {
            int at = period - 1;
            limited &= !Double.isNaN(amounts.get(at));
            limit += amounts.get(at);
            already += used.get(at);
            drawn += planned.map(p -> p.drawn().get(at)).orElse(0.0);
            above += planned.map(p -> p.above().get(at)).orElse(0.0);
        }
        return new Amount(limited ? limit : Double.NaN, already, drawn, above);
    }

    public State state(Amount amount) {
        if (!isUseKnown() || !amount.isLimited()) {
            return State.UNKNOWN;
        }
        double share = amount.share();
        return share > OVER ? State.OVER : share >= NEAR ? State.NEAR : State.ROOM;
    }
}
