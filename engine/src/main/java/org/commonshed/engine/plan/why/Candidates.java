package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.model.Maker;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Raise;
import org.commonshed.engine.plan.model.Terrain;
import org.commonshed.engine.plan.model.Ways;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Outside;

/**
 * Which bounds are looked at as causes. Units of different things cannot be compared, and a thing that binds every actor
 * in every month would push out all others; so they are gathered by thing, things are ranked by how near they are to the
 * making of the product and then by what twice as much of them would give, and each thing in turn names its best until
 * there are enough.
 */
final class Candidates {
    private static final int MOST_THINGS = 12;
    private static final int MOST = 24;
    private static final double LEAST_GAIN = 1e-12;

    private final PlanModel model;
    private final Terrain terrain;
    private final Entities entities;
    private final Makings makings;
    private final Map<String, double[]> stated = new HashMap<>(); // amounts by row

    Candidates(PlanModel model, Entities entities, Makings makings) {
        this.model = model;
        this.terrain = model.terrain;
        this.entities = entities;
        this.makings = makings;
    }

    /** All bounds of a slope that may give something. */
    List<Candidate> singles(Map<Integer, Double> slope, int product) {
        String id = terrain.products.name(product);
        List<Candidate> all = new ArrayList<>();
        slope.forEach((entity, gain) -> {
            if (gain > LEAST_GAIN) {
                all.add(single(entity, gain, id));
            }
        });
        return all;
    }

    private Candidate single(int entity, double gain, String product) {
        Raise raise = entities.get(entity);
        return new Candidate(
                raise,
                entities.amount(entity),
                entities.typical(entity),
                gain,
                makings.near(raise.kind(), raise.id(), product));
    }

    /** The whole rows of bounds that have more than one period, with the sum of the slopes of their periods. */
    List<Candidate> rows(List<Candidate> singles) {
        Map<String, List<Candidate>> byRow = new LinkedHashMap<>();
        singles.forEach(single ->
                byRow.computeIfAbsent(single.row(), key -> new ArrayList<>()).add(single));
        List<Candidate> rows = new ArrayList<>();
        for (List<Candidate> periods : byRow.values()) {
            Candidate first = periods.get(0);
            double sum = periods.stream().mapToDouble(Candidate::estimate).sum();
            double[] amounts = stated.computeIfAbsent(first.row(), row -> amounts(first.raise()));
            if (amounts.length > 1) {
                rows.add(new Candidate(first.raise().always(), same(amounts), first.typical(), sum, first.near()));
            }
        }
        return rows;
    }

    private static double same(double[] amounts) {
        for (double amount : amounts) {
            if (amount != amounts[0]) {
                return Double.NaN;
            }
        }
        return amounts[0];
    }

    /** How much there is of the bound in each period in which it is stated; none where it has no periods of its own. */
    private double[] amounts(Raise raise) {
        String id = raise.id();
        String first = id.substring(0, Math.max(0, id.indexOf('/')));
        String second = id.substring(id.indexOf('/') + 1);
        List<Double> amounts = new ArrayList<>();
        for (int t = 1; t <= terrain.periods; t++) {
            double amount = switch (raise.kind()) {
                case CAPACITY -> terrain.capacity(terrain.actors.get(first), second)[t];
                case RUNS -> maker(first, second).mostRuns[t];
                case LIMIT -> limit(id, t);
                case OUTSIDE -> perPeriod(id);
                case LINK -> pair(id);
                case ROOM -> room(first, second);
                case STOCK, NONE -> Double.NaN;
            };
            if (amount >= 0 && !Double.isInfinite(amount)) {
                amounts.add(amount);
            }
        }
        return amounts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Maker maker(String actor, String recipe) {
        return terrain.makers.stream()
                .filter(m -> m.recipe.id().equals(recipe)
                        && terrain.actors.name(m.actor).equals(actor))
                .findFirst()
                .orElseThrow();
    }

    private double limit(String id, int period) {
        for (Limit limit : terrain.limits) {
            if (limit.id().equals(id) && !limit.once() && limit.span().holds(period)) {
                return limit.amount();
            }
        }
        return Double.NaN;
    }

    private double perPeriod(String product) {
        Outside row = terrain.outside[terrain.products.get(product)];
        return row == null || !Double.isInfinite(row.maxTotal()) ? Double.NaN : row.maxPerPeriod();
    }

    private double pair(String id) {
        return model.ways.pairs.stream()
                .filter(pair -> id.equals(pair.from() + ">" + pair.to()))
                .mapToDouble(Ways.Pair::maxKg)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double room(String actor, String product) {
        int holding = terrain.findHolding(terrain.actors.get(actor), terrain.products.get(product));
        return holding < 0 ? Double.NaN : terrain.holdings.get(holding).room();
    }

    /** The best of each thing in turn, nearest things first. */
    static List<Candidate> cut(List<Candidate> all) {
        Comparator<Candidate> best = Comparator.comparingDouble((Candidate c) -> -c.estimate())
                .thenComparing(Candidate::row)
                .thenComparingInt(c -> c.raise().period());
        Map<String, List<Candidate>> byThing = new HashMap<>();
        all.stream()
                .sorted(best)
                .forEach(c -> byThing.computeIfAbsent(c.thing(), key -> new ArrayList<>())
                        .add(c));
        List<List<Candidate>> things = byThing.values().stream()
                .sorted(Comparator.comparing((List<Candidate> thing) -> nearest(thing))
                        .thenComparingDouble(thing -> -largest(thing))
                        .thenComparing(thing -> thing.get(0).thing()))
                .limit(MOST_THINGS)
                .toList();
        List<Candidate> kept = new ArrayList<>();
        for (int turn = 0; kept.size() < Math.min(MOST, all.size()); turn++) {
            int before = kept.size();
            for (List<Candidate> thing : things) {
                if (turn < thing.size() && kept.size() < MOST) {
                    kept.add(thing.get(turn));
                }
            }
            if (kept.size() == before) {
                break;
            }
        }
        return kept;
    }

    private static Makings.Nearness nearest(List<Candidate> thing) {
        return thing.stream()
                .map(Candidate::near)
                .min(Comparator.naturalOrder())
                .orElse(Makings.Nearness.APART);
    }

    private static double largest(List<Candidate> thing) {
        return thing.stream().mapToDouble(Candidate::doubled).max().orElse(0);
    }
}
