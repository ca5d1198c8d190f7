package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The goals one after the other: shares and evenness of each class, then the lower goals, then ties. Each reached level
 * is written down with its value; when it is stopped, the point of the last reached level stands.
 */
final class Chain {
    /** A goal that was reached, and its value then; shares in place of it for shares. */
    record Reached(String goal, double value, Map<String, Double> shares) {}

    private final PlanModel model;
    private final Face face;
    private final PlanSettings settings;
    private final Map<String, Reached> reached = new HashMap<>();
    private final List<String> unproven = new ArrayList<>();
    private Rounds.Witness roundWitness = (group, solution, settled) -> {};
    private LowerGoals.Witness goalWitness = (goal, factor, solution) -> {};
    private double[] point = new double[0]; // [column], of the last reached level

    Chain(PlanModel model, Face face, PlanSettings settings) {
        this.model = model;
        this.face = face;
        this.settings = settings;
    }

    Chain watchedBy(Rounds.Witness rounds, LowerGoals.Witness goals) {
        roundWitness = rounds;
        goalWitness = goals;
        return this;
    }

    /**
     * Works through the goals up to and with {@code last}, or all of them and the ties when it is empty.
     *
     * @throws Stopped when asked to stop; {@link #point} then has the last level reached, if any
     * @throws Impossible when no plan exists
     */
    void run(String last) {
        for (ClaimClass group : model.claims.classes) {
            if (!model.isTrivial(group)) {
                settleClass(group);
            }
        }
        LowerGoals goals = new LowerGoals(model, face);
        List<Goal> order = model.terrain.world.rules().order();
        if (last.isEmpty()) {
            settings.progress().at("weighted", 0);
            goals.startTogether();
        }
        for (int i = 0; i < order.size(); i++) {
            settings.progress().at(order.get(i).word(), 0);
            goals.settle(i, goalWitness);
            keepPoint();
            reach(order.get(i).word(), new Values(model, point).of(order.get(i)), Map.of());
            if (order.get(i).word().equals(last)) {
                return;
            }
        }
        Ties.settle(model, face);
        keepPoint();
    }

    private void settleClass(ClaimClass group) {
        String shares = "shares." + group.priority;
        String evenness = "evenness." + group.priority;
        settings.progress().at(shares, 0);
        LpSolution solution = new Rounds(model, face, roundWitness, settings.progress()).settle(group);
        keepPoint();
        reach(shares, Double.NaN, new Values(model, point).shares(group));
        settings.progress().at(evenness, 0);
        if (!new Evenness(model, face).settle(group, solution)) {
            unproven.add(evenness);
        }
        keepPoint();
        reach(evenness, new Values(model, point).evenness(group), Map.of());
    }

    private void reach(String goal, double value, Map<String, Double> shares) {
        reached.put(goal, new Reached(goal, value, new TreeMap<>(shares)));
        settings.progress().at(goal, 1);
    }

    private void keepPoint() {
        if (face.wasSolved()) {
            point = face.optimum().column;
        }
    }

    /** The best point so far, [column]; null if there is none yet. */
    double @Nullable [] findPoint() {
        return face.wasSolved() ? face.optimum().column : null;
    }

    Map<String, Reached> reached() {
        return reached;
    }

    boolean isProven(String goal) {
        return reached.containsKey(goal) && !unproven.contains(goal);
    }
}
