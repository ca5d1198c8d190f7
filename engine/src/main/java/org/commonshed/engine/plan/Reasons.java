package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Why things stay short and why they come from outside: candidates from the slopes, tried again on small worlds, sorted
 * by gain.
 */
final class Reasons {
    private static final int MOST_CAUSES = 12;
    private static final double SHORT = 1e-6;
    private static final double LEAST_GAIN = 1e-12;
    private static final int TRIED_COLUMNS = 6000;

    private final World world;
    private final PlanModel model;
    private final Entities entities;
    private final Slopes slopes;
    private final PlanSettings settings;
    private final Causes causing;
    private @Nullable Trials trials;

    Reasons(World world, PlanModel model, PlanSettings settings) {
        this.world = world;
        this.model = model;
        this.entities = new Entities(model);
        this.slopes = new Slopes(model, entities);
        this.settings = settings;
        this.causing = new Causes(model, entities);
    }

    /** What looks on while the goals are worked through. */
    Slopes slopes() {
        return slopes;
    }

    List<Plan.Why> list(double[] point) {
        settings.progress().at("explain", 0);
        Values values = new Values(model, point);
        List<Plan.Why> why = new ArrayList<>();
        Map<Integer, Double> bought = bought(values);
        if (model.lp.columns <= TRIED_COLUMNS) {
            Trials.Result base = Trials.result(model, point, !bought.isEmpty());
            trials = new Trials(world, entities, settings, base);
        }
        for (ClaimClass group : model.claims.classes) {
            for (Claimant claimant : group.claimants) {
                addShort(group, claimant, values, why);
            }
        }
        settings.progress().at("explain", 0.5);
        addOutside(bought, why);
        settings.progress().at("explain", 1);
        return why;
    }

    private void addShort(ClaimClass group, Claimant claimant, Values values, List<Plan.Why> why) {
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
                why.add(shortage(group, claimant, lines, missing, values));
            }
        });
    }

    private Plan.Why shortage(ClaimClass group, Claimant claimant, List<Line> lines, double missing, Values values) {
        int product = lines.get(0).product;
        double perUnit = lines.get(0).sharePerUnit;
        Slope slope = slopes.ofClaimant(group.priority, claimant.who);
        String key = group.priority + "/" + claimant.who;
        List<Plan.Cause> causes = new ArrayList<>();
        if (slope != null && lines.stream().anyMatch(Line::isOpen)) {
            for (Map.Entry<Integer, Double> candidate : largest(slope.towards(product))) {
                int entity = candidate.getKey();
                tried(t -> t.share(entity, key, candidate.getValue()), candidate.getValue())
                        .filter(gain -> gain > LEAST_GAIN)
                        .ifPresent(gain -> causes.add(causing.cause(entity, gain, gain / perUnit, trials != null)));
            }
        }
        sort(causes);
        if (causes.isEmpty()) {
            causes.add(causing.nothingHelps(lines));
        }
        return new Plan.Why(
                Plan.About.SHORT,
                claimant.who,
                group.priority,
                model.terrain.products.name(product),
                PlanWriter.rounded(missing),
                causing.findPeriod(lines, values),
                causes);
    }

    private interface Trial {
        Optional<Double> in(Trials trials);
    }

    /** The slope as it was tried; as the duals give it where the world is too large to try. */
    private Optional<Double> tried(Trial trial, double expected) {
        Trials small = trials;
        return small == null ? Optional.of(expected) : trial.in(small);
    }

    private static List<Map.Entry<Integer, Double>> largest(Map<Integer, Double> candidates) {
        return candidates.entrySet().stream()
                .filter(e -> e.getValue() > LEAST_GAIN)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CAUSES)
                .toList();
    }

    private static void sort(List<Plan.Cause> causes) {
        causes.sort(Comparator.comparingDouble((Plan.Cause c) -> -c.gain())
                .thenComparing(Plan.Cause::kind)
                .thenComparing(Plan.Cause::id)
                .thenComparingInt(c -> c.period() == null ? 0 : c.period()));
    }

    private Map<Integer, Double> bought(Values values) {
        Map<Integer, Double> sum = new HashMap<>();
        for (int j = 0; j < model.columns.size(); j++) {
            double amount = values.amount(j);
            if (amount > SHORT && model.columns.kind(j).isImport()) {
                sum.merge(model.imported(j), amount, Double::sum);
            }
        }
        for (Line line : model.claims.lines) {
            if (line.choice == Line.Choice.BOUGHT) {
                sum.merge(line.product, line.need.amount(), Double::sum);
            }
        }
        return sum;
    }

    private void addOutside(Map<Integer, Double> bought, List<Plan.Why> why) {
        Slope slope = slopes.outside();
        new TreeMap<>(bought).forEach((product, amount) -> {
            List<Plan.Cause> causes = new ArrayList<>();
            if (slope != null && causing.isMadeHere(product)) {
                for (Map.Entry<Integer, Double> candidate : largest(slope.strictlyTowards(product))) {
                    int entity = candidate.getKey();
                    tried(t -> t.outside(entity, candidate.getValue()), candidate.getValue())
                            .filter(gain -> gain > LEAST_GAIN)
                            .ifPresent(gain -> causes.add(causing.cause(entity, gain, Double.NaN, trials != null)));
                }
            }
            sort(causes);
            if (causes.isEmpty()) {
                causes.add(causing.noOtherWay(product));
            }
            why.add(new Plan.Why(
                    Plan.About.OUTSIDE,
                    null,
                    null,
                    model.terrain.products.name(product),
                    PlanWriter.rounded(amount),
                    null,
                    causes));
        });
    }
}
