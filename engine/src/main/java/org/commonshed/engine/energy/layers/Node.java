package org.commonshed.engine.energy.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.commonshed.engine.energy.cases.Series;

/**
 * One layer at work. It knows its own things and the messages of its children and of its parent; nothing else of it can be seen.
 * Asked at prices, it mixes what its children proposed, asks them at the prices that come of it, and proposes the best mixture with a
 * bound that holds though it has not asked to the end: the mixture's cost less what each child could save at most.
 */
final class Node implements AutoCloseable {
    private static final int MOST_ROUNDS = 3; // within one answer
    private static final double NEAR = 1e-4; // of the cost, within which an answer is exact enough
    /** A missing kWh costs so often what a kW costs in an island at which children are asked first. */
    private static final double HELP = 20;

    final Master master;
    private final Layer layer;
    private final Times times;
    private final Wire wire;
    private final List<Node> children = new ArrayList<>();
    private final double help;
    private final List<Kept> kept = new ArrayList<>(); // what was proposed, in order
    private boolean hasBegun;

    /**
     * What a proposal meant.
     *
     * @param shares [child] of the proposals that child had made by then
     */
    private record Kept(List<Double> sizes, double cost, double missing, Series exchange, List<List<Double>> shares) {}

    Node(Master.Parts parts, Wire wire) {
        layer = parts.layer();
        times = parts.times();
        this.wire = wire;
        help = parts.dear() / HELP;
        for (Layer child : layer.children()) {
            children.add(new Node(parts.within(child), wire));
        }
        master = new Master(parts);
    }

    /** The best it could do at these prices. */
    private Message.Proposal answer(Message.Prices asked) {
        master.price(asked);
        if (!hasBegun) {
            begin(asked, Runnable::run);
        }
        Master.Mixture mixture = master.solve();
        double least = children.isEmpty() ? mixture.objective() : Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && !isNear(mixture.objective(), least); round++) {
            double bound = mixture.objective();
            List<Message.Proposal> proposals = ask(Message.Prices.same(mixture.prices()), Runnable::run);
            for (int c = 0; c < proposals.size(); c++) {
                bound += Math.min(0, proposals.get(c).least() - mixture.worthOf(c));
            }
            least = Math.max(least, bound);
            mixture = master.solve();
        }
        return propose(mixture, least);
    }

    private static boolean isNear(double cost, double least) {
        return cost - least < NEAR * Math.abs(cost);
    }

    /**
     * Asks children for something to mix at first, as if each had its own line to the parent and help in an island were dear to draw and
     * nothing paid to give: so each lasts by itself where it can, and says what that takes. Then again with help well paid.
     *
     * @return [moment] what a kW is worth to them on average; where they differ in size, the larger count more
     */
    double[] begin(Message.Prices asked, Executor by) {
        hasBegun = true;
        double[] worth = new double[times.count()];
        if (children.isEmpty()) {
            return worth;
        }
        double[] draw = Arrays.copyOf(asked.draw().values(times.up()), worth.length);
        double[] give = Arrays.copyOf(asked.give().values(times.up()), worth.length);
        Arrays.fill(draw, times.up(), worth.length, help);
        List<Message.Proposal> proposals = ask(new Message.Prices(Series.of(draw), Series.of(give)), by);
        if (worth.length > times.up()) {
            Arrays.fill(give, times.up(), worth.length, help);
            ask(new Message.Prices(Series.of(draw), Series.of(give)), by);
        }
        double all = 0;
        for (Message.Proposal proposal : proposals) {
            all += proposal.peakKw();
            for (int i = 0; i < worth.length; i++) {
                worth[i] += proposal.peakKw() * proposal.worth().at(i);
            }
        }
        for (int i = 0; i < worth.length && all > 0; i++) {
            worth[i] /= all;
        }
        return worth;
    }

    /**
     * Asks all children, and takes what they propose among what is mixed. Where one of them fails or is stopped, it is told
     * when the others have ended too, as whoever hears of it closes them all.
     */
    List<Message.Proposal> ask(Message.Prices asked, Executor by) {
        List<CompletableFuture<Message.Proposal>> answers = children.stream()
                .map(child -> CompletableFuture.supplyAsync(() -> ask(child, asked), by))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        List<Message.Proposal> proposals = new ArrayList<>();
        for (int c = 0; c < children.size(); c++) {
            Message.Proposal proposal = answers.get(c).join();
            proposals.add(proposal);
            master.add(c, proposal);
        }
        return proposals;
    }

    private Message.Proposal ask(Node child, Message.Prices prices) {
        wire.passed(layer.id(), child.layer.id(), prices);
        Message.Proposal proposal = child.answer(prices);
        wire.passed(child.layer.id(), layer.id(), proposal);
        return proposal;
    }

    Message.Proposal propose(Master.Mixture mixture, double least) {
        double[] exchange = mixture.exchange();
        double peak = Arrays.stream(exchange).map(Math::abs).max().orElse(0);
        Series series = Series.of(exchange);
        List<List<Double>> shares = new ArrayList<>();
        for (int c = 0; c < children.size(); c++) {
            shares.add(mixture.shares(c));
        }
        kept.add(new Kept(mixture.sizes(), mixture.ownCost(), mixture.missingKwh(), series, shares));
        Series worth = Series.of(Arrays.copyOf(mixture.prices(), exchange.length));
        return new Message.Proposal(series, mixture.ownCost() + mixture.childrenCost(), least, peak, worth);
    }

    /** Carries out what it proposed last and nothing else. */
    void takeLast(List<LayerPlan> plans) {
        List<Double> last = new ArrayList<>(Collections.nCopies(kept.size() - 1, 0.0));
        last.add(1.0);
        take(new Message.Shares(last), plans);
    }

    /** Carries out so much of each of its proposals, and tells its children theirs. */
    private void take(Message.Shares shares, List<LayerPlan> plans) {
        plans.add(plan(shares.of()));
        for (int c = 0; c < children.size(); c++) {
            List<Double> theirs = new ArrayList<>();
            for (int k = 0; k < shares.of().size(); k++) {
                List<Double> meant = kept.get(k).shares().get(c);
                while (theirs.size() < meant.size()) {
                    theirs.add(0.0);
                }
                for (int j = 0; j < meant.size(); j++) {
                    theirs.set(j, theirs.get(j) + shares.of().get(k) * meant.get(j));
                }
            }
            var told = new Message.Shares(theirs);
            wire.passed(layer.id(), children.get(c).layer.id(), told);
            children.get(c).take(told, plans);
        }
    }

    private LayerPlan plan(List<Double> shares) {
        double[] sizes = new double[kept.get(0).sizes().size()];
        double[] exchange = new double[times.up()];
        double cost = 0;
        double missing = 0;
        for (int k = 0; k < shares.size(); k++) {
            double share = shares.get(k);
            Kept one = kept.get(k);
            if (share > 0) {
                for (int i = 0; i < sizes.length; i++) {
                    sizes[i] += share * one.sizes().get(i);
                }
                for (int i = 0; i < exchange.length; i++) {
                    exchange[i] += share * one.exchange().at(i);
                }
                cost += share * one.cost();
                missing += share * one.missing();
            }
        }
        return named(Arrays.stream(sizes).boxed().toList(), Series.of(exchange), cost, missing);
    }

    private LayerPlan named(List<Double> sizes, Series exchange, double cost, double missing) {
        int sources = layer.sources().size();
        int stores = layer.stores().size();
        List<Double> kwh = new ArrayList<>();
        List<Double> kw = new ArrayList<>();
        for (int i = 0; i < stores; i++) {
            kwh.add(sizes.get(sources + 2 * i));
            kw.add(sizes.get(sources + 2 * i + 1));
        }
        List<Double> generators = sizes.subList(sources + 2 * stores, sizes.size());
        return new LayerPlan(layer.id(), sizes.subList(0, sources), kwh, kw, generators, cost, exchange, missing);
    }

    @Override
    public void close() {
        children.forEach(Node::close);
        master.close();
    }
}
