package org.commonshed.engine.energy.owning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who paid whom in every year, and where each euro of value ended.
 *
 * @param project what was followed
 * @param ownership under whom
 * @param flows all payments, in order of year
 * @param leaves of each year from 1, where its value ended
 * @param owedCents what of the loan is still owed at the end
 */
public record CashFlows(
        Project project, Ownership ownership, List<Flow> flows, List<Map<Leaf, Long>> leaves, long owedCents) {
    public CashFlows {
        flows = List.copyOf(flows);
        leaves = List.copyOf(leaves);
    }

    /** Where a euro of value can end, in the order in which it is given out. */
    public enum Leaf {
        /** What members save because they pay less than the supplier asks. */
        SAVINGS,
        DEBT_SERVICE,
        GRANTS,
        RUNNING_LOCAL,
        RUNNING_OUTSIDE,
        RESERVE,
        DIVIDEND,
        SOLIDARITY,
        OWNERS
    }

    /** What a payment is for. */
    public enum Purpose {
        AVOIDED_BILL,
        LOCAL_ENERGY,
        FED_IN,
        EQUITY,
        LOAN,
        GRANT,
        INVESTMENT,
        REPLACEMENT,
        DEBT_SERVICE,
        GRANT_REPAID,
        RUNNING,
        DIVIDEND,
        SOLIDARITY,
        OWNERS_SHARE,
        TOP_UP,
        RESERVE_RELEASED
    }

    /**
     * One payment.
     *
     * @param year 0 when it is built
     * @param cents above 0
     */
    public record Flow(int year, Actor from, Actor to, Purpose purpose, long cents) {}

    /** Net cash of an actor, [year from 0] cents. */
    public long[] net(Actor actor) {
        long[] net = new long[project.years() + 1];
        for (Flow flow : flows) {
            net[flow.year] += flow.to == actor ? flow.cents : 0;
            net[flow.year] -= flow.from == actor ? flow.cents : 0;
        }
        return net;
    }

    /** What an actor's flows are worth today, in cents. */
    public double presentValue(Actor actor) {
        long[] net = net(actor);
        double value = 0;
        for (int y = 0; y < net.length; y++) {
            value += today(net[y], y);
        }
        return value;
    }

    /** What cents of a year are worth in year 0. */
    private double today(long cents, int year) {
        return cents * Math.pow(1 + project.discount(), -year);
    }

    /** Value of a year from 1: what is not paid to the supplier, and what feeding in brings. */
    public long valueCents(int year) {
        return project.yield().avoidedCents(year) + project.yield().exportCents(year);
    }

    /** Whether what ends in a leaf stays in the neighbourhood. */
    public boolean isLocal(Leaf leaf) {
        return switch (leaf) {
            case SAVINGS, RUNNING_LOCAL, DIVIDEND, SOLIDARITY -> true;
            case RUNNING_OUTSIDE, GRANTS -> false;
            case DEBT_SERVICE -> ownership.finance().lender().isLocal();
            case RESERVE, OWNERS -> ownership.kind().owner().isLocal();
        };
    }

    /** All years together, cents. */
    public Map<Leaf, Long> total() {
        Map<Leaf, Long> total = new EnumMap<>(Leaf.class);
        for (Leaf leaf : Leaf.values()) {
            total.put(leaf, 0L);
        }
        leaves.forEach(year -> year.forEach((leaf, cents) -> total.merge(leaf, cents, Long::sum)));
        return total;
    }

    /** Of each euro of value, what stays in the neighbourhood: Σ local leaves / Σ leaves; NaN where there is no value. */
    public double localRetention() {
        long local = 0;
        long all = 0;
        for (Map.Entry<Leaf, Long> leaf : total().entrySet()) {
            all += leaf.getValue();
            local += isLocal(leaf.getKey()) ? leaf.getValue() : 0;
        }
        return all == 0 ? Double.NaN : local / (double) all;
    }

    /** What owners put in when it is built, cents. */
    public long equityCents() {
        return flows.stream()
                .filter(flow -> flow.purpose == Purpose.EQUITY)
                .mapToLong(Flow::cents)
                .sum();
    }

    /**
     * The highest price of a member's share at which nobody loses by it, in cents: the present value of what a share brings
     * (dividends, what is released at the end, less what has to be topped up) over all shares. What households save on their
     * bills by a plant of their own counts, in a co-op it comes beside it. None where members own no part.
     */
    public Optional<Double> findBreakEvenShareCents() {
        if (!ownership.kind().isOwnedByMembers()) {
            return Optional.empty();
        }
        double value = 0;
        boolean isOwn = ownership.kind() == Ownership.Kind.HOUSEHOLD;
        for (Flow flow : flows) {
            double today = today(flow.cents, flow.year);
            value += switch (flow.purpose) {
                case DIVIDEND, OWNERS_SHARE, RESERVE_RELEASED -> today;
                case TOP_UP -> -today;
                case AVOIDED_BILL -> isOwn ? today : 0;
                case LOCAL_ENERGY -> isOwn ? -today : 0;
                default -> 0;
            };
        }
        return Optional.of(value / ownership.shares());
    }

    /** The loan as it was agreed; empty where nothing is lent. */
    public LoanSchedule loanSchedule() {
        long cents = Waterfall.loanCents(project, ownership);
        return cents == 0
                ? new LoanSchedule(List.of())
                : LoanSchedule.of(
                        cents, ownership.finance().rate(), ownership.finance().loanYears());
    }
}
