package org.commonshed.engine.energy.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.size.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The outermost layer's rounds. It begins at what a kW is worth to its children under the big grid's prices, and then asks at prices
 * between those of the mixture and those of the best bound so far (P. Wentges, International Transactions in Operational Research 4,
 * 1997, pp. 151–162); how near to which follows from whether the bound still rises towards the mixture's (A. Pessoa, R. Sadykov, E.
 * Uchoa, F. Vanderbeck, INFORMS Journal on Computing 30, 2018, pp. 339–360).
 */
final class Rounds {
    private static final double SMOOTH = 0.8;
    private static final double MOST_SMOOTH = 0.9;
    private static final double LEAST_SMOOTH = 0.05;
    private static final double STEP = 0.1;
    private static final double EXACT = 1e-9; // of the total

    private final LayeredCase layered;
    private final Node root;
    private final Executor by;
    private final double[] low; // [step] what the big grid pays
    private final double[] high; // [step] what it asks
    private double least = Double.NEGATIVE_INFINITY;
    private double[] best = new double[0]; // [moment] prices with the highest bound; nothing before there is one
    private double smooth = SMOOTH; // share of these in the next prices

    Rounds(LayeredCase layered, Node root, Executor by) {
        this.layered = layered;
        this.root = root;
        this.by = by;
        low = ofGrid(layered.trade().sellPerKwh());
        high = ofGrid(layered.trade().buyPerKwh());
    }

    Optional<LayeredPlan> find(Layers.Wishes wishes, BooleanSupplier stop) {
        int round = 0;
        Master.@Nullable Mixture mixture = null;
        try {
            begin();
            mixture = root.master.centre();
            while (round < wishes.rounds() && !isNear(mixture, wishes) && round(mixture)) {
                mixture = root.master.centre();
                round++;
            }
            mixture = root.master.solve();
            mixture = settled(mixture, wishes);
        } catch (CancellationException | CompletionException e) {
            if (!stop.getAsBoolean()) {
                throw e;
            }
        }
        return mixture == null ? Optional.empty() : Optional.of(plan(mixture, round));
    }

    /** Of the mixtures that are near enough, the one with most of what each would do by itself, so that those who are alike do alike. */
    private Master.Mixture settled(Master.Mixture best, Layers.Wishes wishes) {
        double more = wishes.gap() * Math.abs(best.objective()) - (best.objective() - least);
        return more > 0 ? root.master.faithful(more) : best;
    }

    private LayeredPlan plan(Master.Mixture mixture, int round) {
        root.propose(mixture, least);
        List<LayerPlan> plans = new ArrayList<>();
        root.takeLast(plans);
        return new LayeredPlan(mixture.objective(), least, round, plans);
    }

    /** [step] money for a kW. */
    private double[] ofGrid(Series perKwh) {
        double worth =
                new Worth(layered.finance()).electricity() * layered.time().hours();
        double[] prices = new double[layered.time().steps()];
        for (int t = 0; t < prices.length; t++) {
            prices[t] = worth * layered.weights().at(t) * perKwh.at(t);
        }
        return prices;
    }

    /** Looked at exactly before it is believed. */
    private boolean isNear(Master.Mixture mixture, Layers.Wishes wishes) {
        return gap(mixture) <= wishes.gap() && gap(root.master.solve()) <= wishes.gap();
    }

    private double gap(Master.Mixture mixture) {
        return (mixture.objective() - least) / Math.max(EXACT, Math.abs(mixture.objective()));
    }

    /** Asks at the big grid's prices, then at what a kW was worth to those who answered. */
    private void begin() {
        var tariff = new Message.Prices(Series.of(high), Series.of(low));
        root.master.price(tariff);
        double[] worth = within(root.begin(tariff, by));
        bound(worth, root.ask(Message.Prices.same(worth), by));
    }

    /** Nobody pays more than the big grid asks, nor takes less than it pays. */
    private double[] within(double[] prices) {
        for (int t = 0; t < low.length; t++) {
            prices[t] = Math.max(low[t], Math.min(high[t], prices[t]));
        }
        return prices;
    }

    /**
     * Takes in the bound that answers prove; at some prices they prove none.
     *
     * @return [moment] what is lacking at these prices: where it is above 0, higher ones would prove more; all 0 where nothing is proven
     */
    private double[] bound(double[] prices, List<Message.Proposal> proposals) {
        Optional<Master.Alone> alone = root.master.alone(prices);
        if (alone.isEmpty()) {
            return new double[prices.length];
        }
        double bound = alone.get().least();
        double[] lacking = alone.get().lackingKw().values(prices.length);
        for (Message.Proposal proposal : proposals) {
            bound += proposal.least();
            for (int i = 0; i < lacking.length; i++) {
                lacking[i] += proposal.exchangeKw().at(i);
            }
        }
        if (bound > least) {
            least = bound;
            best = prices;
        }
        return lacking;
    }

    /** Asks once more; false where nothing can become better. */
    private boolean round(Master.Mixture mixture) {
        boolean isUnproven =
                best.length == 0; // then the mixture is solved exactly: at its prices the layer's own has an end
        double[] wanted = within((isUnproven ? root.master.solve() : mixture).prices());
        double[] before = isUnproven ? wanted : best;
        double proven = least;
        double[] prices = new double[wanted.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = wanted[i] + smooth * (before[i] - wanted[i]);
        }
        List<Message.Proposal> proposals = root.ask(Message.Prices.same(prices), by);
        double[] lacking = bound(prices, proposals);
        double along = 0;
        for (int i = 0; i < prices.length; i++) {
            along += lacking[i] * (wanted[i] - before[i]);
        }
        boolean wasSmooth = smooth > 0;
        boolean isNew = isNew(mixture, wanted, proposals);
        if (!isNew) {
            smooth = smooth < LEAST_SMOOTH ? 0 : smooth / 2;
        } else {
            double more = Math.max(smooth, Math.min(MOST_SMOOTH, smooth + (1 - smooth) * STEP));
            smooth = along > 0 ? Math.max(0, smooth - STEP) : more;
        }
        return isNew || least > proven || wasSmooth;
    }

    /** Whether a proposal makes the mixture better. */
    private static boolean isNew(Master.Mixture mixture, double[] wanted, List<Message.Proposal> proposals) {
        boolean isNew = false;
        for (int c = 0; c < proposals.size(); c++) {
            double cost = proposals.get(c).cost();
            for (int i = 0; i < wanted.length; i++) {
                cost += wanted[i] * proposals.get(c).exchangeKw().at(i);
            }
            isNew |= cost < mixture.worthOf(c) - EXACT * Math.abs(mixture.objective());
        }
        return isNew;
    }
}
