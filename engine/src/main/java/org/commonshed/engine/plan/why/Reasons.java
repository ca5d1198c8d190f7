package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.Claimant;
import org.commonshed.engine.plan.model.Digits;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Why things stay short and why they come from outside: candidates from the slopes, tried again on small worlds, sorted
 * by gain.
 */
final class Reasons {
    private static final double SHORT = 1e-6;
    private static final double LEAST_GAIN = 1e-12;
    private static final int TRIED_COLUMNS = 6000;
    private static final double LESS = 1 - 1e-4; // clearly less than

    private final World world;
    private final PlanModel model;
    private final Slopes slopes;
    private final PlanSettings settings;
    private final Makings makings;
    private final Candidates candidates;
    private @Nullable Trials trials;

    Reasons(World world, PlanModel model, PlanSettings settings) {
        this.world = world;
        this.model = model;
        Entities entities = new Entities(model);
        this.slopes = new Slopes(model, entities);
        this.settings = settings;
        this.makings = new Makings(world);
        this.candidates = new Candidates(model, entities, makings);
    }

    /** What looks on while the goals are worked through. */
    Slopes slopes() {
        return slopes;
    }

    List<Plan.Why> list(double[] point) {
        settings.progress().at("explain", 0);
        Values values = new Values(model, point);
        List<Plan.Why> why = new ArrayList<>();
        Bought bought = new Bought(model, values);
        if (model.lp.columns <= TRIED_COLUMNS) {
            Trials.Result base = Trials.result(model, point, !bought.amounts().isEmpty());
            trials = new Trials(world, settings, base);
        }
        LpSolution at = slopes.findOutsideOptimum();
        Worthless runs = at == null ? null : new Worthless(model, at);
        Obstacles obstacles = new Obstacles(model, makings, runs);
        for (ClaimClass group : model.claims.classes) {
            for (Claimant claimant : group.claimants) {
                addShort(group, claimant, values, obstacles, why);
            }
        }
        settings.progress().at("explain", 0.5);
        addOutside(bought, obstacles, why);
        settings.progress().at("explain", 1);
        return why;
    }

    private void addShort(ClaimClass group, Claimant claimant, Values values, Obstacles obstacles, List<Plan.Why> why) {
        Map<Integer, List<Line>> byProduct = new TreeMap<>();
        claimant.lines.forEach(l ->
                byProduct.computeIfAbsent(l.product, k -> new ArrayList<>()).add(l));
        byProduct.forEach((product, lines) -> {
            double missing = 0;
            double wanted = 0;
            for (Line line : lines) {
                missing += line.need.amount() - values.met(line.number);
                wanted += line.need.amount();
            }
            if (missing > SHORT * wanted) {
                List<Plan.Cause> causes = shortCauses(group, claimant, lines);
                if (causes.isEmpty()) {
                    causes.add(obstacles.ofShort(lines));
                }
                Plan.Why one = new Plan.Why(
                        Plan.About.SHORT,
                        claimant.who,
                        group.priority,
                        model.terrain.products.name(product),
                        Digits.rounded(missing),
                        Causes.findPeriod(lines, values),
                        causes);
                obstacles.shortFor(one);
                why.add(one);
            }
        });
    }

    private List<Plan.Cause> shortCauses(ClaimClass group, Claimant claimant, List<Line> lines) {
        int product = lines.get(0).product;
        double perUnit = lines.get(0).sharePerUnit;
        Slope slope = slopes.ofClaimant(group.priority, claimant.who);
        String key = group.priority + "/" + claimant.who;
        if (slope == null || lines.stream().noneMatch(Line::isOpen)) {
            return new ArrayList<>();
        }
        List<Found> found = gains(slope.towards(product), product, (t, c) -> t.share(c, key));
        return causes(found, gain -> gain / perUnit);
    }

    private interface Trial {
        Optional<Double> in(Trials trials, Candidate candidate);
    }

    private record Found(Candidate candidate, double gain) {}

    /**
     * What gives something. Where it is tried, single periods first, and a whole row where it gives more than its periods
     * one by one; where the world is too large to try, what the duals say of both.
     */
    private List<Found> gains(Map<Integer, Double> slope, int product, Trial trial) {
        List<Candidate> singles = candidates.singles(slope, product);
        List<Candidate> rows = candidates.rows(singles);
        Trials small = trials;
        if (small == null) {
            rows.removeIf(row -> singles.stream()
                    .noneMatch(single -> single.row().equals(row.row()) && single.estimate() < row.estimate()));
            rows.addAll(singles);
            return Candidates.cut(rows).stream()
                    .map(c -> new Found(c, c.estimate()))
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        Map<String, Double> oneByOne = new HashMap<>();
        for (Candidate single : Candidates.cut(singles)) {
            double gain = trial.in(small, single).orElse(0.0);
            oneByOne.merge(single.row(), gain, Double::sum);
            if (gain > LEAST_GAIN) {
                found.add(new Found(single, gain));
            }
        }
        for (Candidate row : rows) {
            double parts = oneByOne.getOrDefault(row.row(), Double.POSITIVE_INFINITY);
            double gain = parts < Double.POSITIVE_INFINITY && parts < row.estimate() * LESS
                    ? trial.in(small, row).orElse(0.0)
                    : 0;
            if (gain > LEAST_GAIN && parts < gain * LESS) {
                found.add(new Found(row, gain));
            }
        }
        return found;
    }

    /** Nearest to the making of the product first, then by gain. */
    private List<Plan.Cause> causes(List<Found> found, DoubleUnaryOperator inProduct) {
        List<Plan.Cause> causes = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing((Found f) -> f.candidate.near())
                        .thenComparingDouble(f -> -Digits.digits(f.gain))
                        .thenComparing(f -> f.candidate.raise().kind())
                        .thenComparing(f -> f.candidate.raise().id())
                        .thenComparingInt(f -> f.candidate.raise().period()))
                .forEach(f ->
                        causes.add(Causes.cause(f.candidate, f.gain, inProduct.applyAsDouble(f.gain), trials != null)));
        return causes;
    }

    private void addOutside(Bought bought, Obstacles obstacles, List<Plan.Why> why) {
        Slope slope = slopes.outside();
        bought.amounts().forEach((product, amount) -> {
            List<Plan.Cause> causes = new ArrayList<>();
            if (slope != null && obstacles.isMadeHere(product)) {
                List<Found> found = gains(slope.strictlyTowards(product), product, Trials::outside);
                causes.addAll(causes(found, gain -> Double.NaN));
            }
            if (causes.isEmpty()) {
                causes.add(obstacles.ofOutside(product, bought.buyers(product, obstacles)));
            }
            why.add(new Plan.Why(
                    Plan.About.OUTSIDE,
                    null,
                    null,
                    model.terrain.products.name(product),
                    Digits.rounded(amount),
                    null,
                    causes));
        });
    }
}
