package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.LowerGoals;
import org.commonshed.engine.plan.goals.Rounds;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.Claimant;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.Goal;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the goals are worked through and notes slopes from the duals of each claimant's round and of the goal
 * outside. Shares held by earlier rounds move too when a bound grows, so their own slopes come in by the chain rule:
 * D(h) = y + Σ over earlier h' of y(σ(h')) · D(h').
 */
final class Slopes implements Rounds.Witness, LowerGoals.Witness {
    private static final double NONE = 1e-9;
    private static final int MOST_FOLLOWED = 3000;
    private static final double MAIN_PART = 0.1; // of the fall of the goal outside

    private final PlanModel model;
    private final Entities entities;
    private final Relevance relevance;
    private final Map<String, Slope> ofClaimant = new TreeMap<>(); // priority/who
    private final Map<Integer, Map<Integer, Double>> ofShare = new HashMap<>(); // share column → slope
    private @Nullable Slope outside;
    private @Nullable LpSolution outsideOptimum;

    Slopes(PlanModel model, Entities entities) {
        this.model = model;
        this.entities = entities;
        this.relevance = new Relevance(model, entities);
    }

    @Override
    public void afterRound(ClaimClass group, LpSolution solution, List<Claimant> settled) {
        Map<Integer, Double> perUnit = gradient(solution, -1 / Rounds.SCALE);
        for (Claimant claimant : settled) {
            ofShare.put(claimant.share, perUnit);
            Map<Integer, Set<Integer>> relevant = new HashMap<>();
            linesByProduct(claimant)
                    .forEach((product, rows) -> relevant.put(product, relevance.reaching(rows, solution)));
            ofClaimant.put(group.priority + "/" + claimant.who, new Slope(perUnit, relevant));
        }
    }

    private static Map<Integer, List<Integer>> linesByProduct(Claimant claimant) {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        for (Line line : claimant.lines) {
            if (line.isOpen()) {
                rows.computeIfAbsent(line.product, k -> new ArrayList<>()).add(line.row);
            }
        }
        return rows;
    }

    @Override
    public void afterGoal(Goal goal, double factor, Face face) {
        if (goal == Goal.OUTSIDE) {
            outsideOptimum = face.optimum();
            Map<Integer, Double> perUnit = gradient(face.optimum(), -1 / factor);
            outside = new Slope(perUnit, spared(perUnit, new Displacement(model, entities, face.solver)));
        }
    }

    /** For each product, the bounds whose growth spares mainly it, or it among a few. */
    private Map<Integer, Set<Integer>> spared(Map<Integer, Double> perUnit, Displacement displacement) {
        Map<Integer, Set<Integer>> spared = new HashMap<>();
        perUnit.entrySet().stream()
                .filter(e -> e.getValue() > NONE)
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Integer, Double> e) -> -e.getValue() * entities.typical(e.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FOLLOWED)
                .forEach(e -> displacement.of(e.getKey()).forEach((product, fall) -> {
                    if (fall > MAIN_PART * e.getValue()) {
                        spared.computeIfAbsent(product, k -> new HashSet<>()).add(e.getKey());
                    }
                }));
        return spared;
    }

    /** Change per unit of each bound, of the objective times {@code sign}. */
    private Map<Integer, Double> gradient(LpSolution solution, double sign) {
        Map<Integer, Double> sum = new HashMap<>();
        for (int i = 0; i < model.lp.rows; i++) {
            double dual = solution.rowDual[i];
            if (Math.abs(dual) > NONE && entities.findRow(i).isPresent()) {
                sum.merge(i, sign * dual * entities.solverPerWorld(i), Double::sum);
            }
        }
        for (int j = 0; j < model.lp.columns; j++) {
            double dual = solution.columnDual[j];
            if (Math.abs(dual) <= NONE) {
                continue;
            }
            Map<Integer, Double> earlier = ofShare.get(j);
            if (earlier != null) {
                earlier.forEach((entity, slope) -> sum.merge(entity, sign * dual * slope, Double::sum));
            } else if (isFull(j, solution.column[j], dual)
                    && entities.findColumn(j).isPresent()) {
                int entity = entities.ofColumn(j);
                sum.merge(entity, sign * dual * entities.solverPerWorld(entity), Double::sum);
            }
        }
        return sum;
    }

    private boolean isFull(int j, double value, double dual) {
        double upper = model.lp.upper[j];
        return upper == 0 ? dual < 0 : value >= upper - 1e-9 * (1 + upper);
    }

    @Nullable
    Slope ofClaimant(int priority, String who) {
        return ofClaimant.get(priority + "/" + who);
    }

    /** The optimum of the goal outside with its duals; null where that was not worked through. */
    @Nullable
    LpSolution findOutsideOptimum() {
        return outsideOptimum;
    }

    @Nullable
    Slope outside() {
        return outside;
    }
}
