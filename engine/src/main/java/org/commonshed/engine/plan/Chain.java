package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * Works through all goals and ties.
     *
     * @throws Stopped when asked to stop; {@link #findPoint} then has the best point so far, if any
     * @throws Impossible when no plan exists
     */
    void run() {
        settleClasses();
        LowerGoals goals = new LowerGoals(model, face);
        settings.progress().at("weighted", 0);
        goals.startTogether();
        List<Goal> order = model.terrain.world.rules().order();
        for (int i = 0; i < order.size(); i++) {
            settleGoal(goals, i);
        }
        Plan inForce = settings.inForce();
        if (inForce != null && face.wasSolved()) {
            new InForce(model, face, inForce).settle();
        }
        Ties.settle(model, face);
        keepPoint();
    }

    /** Works through the classes and then the goals up to one of them, if it is not null; gives the point reached. */
    double[] runUntil(@Nullable Goal last) {
        settleClasses();
        List<Goal> order = model.terrain.world.rules().order();
        LowerGoals goals = new LowerGoals(model, face);
        for (int i = 0; last != null && i <= order.indexOf(last); i++) {
            settleGoal(goals, i);
        }
        if (point.length == 0) {
            Ties.settle(model, face);
            keepPoint();
        }
        return point;
    }

    private void settleClasses() {
        for (ClaimClass group : model.claims.classes) {
            if (!model.isTrivial(group)) {
                settleClass(group);
            }
        }
    }

    private void settleGoal(LowerGoals goals, int position) {
        Goal goal = model.terrain.world.rules().order().get(position);
        settings.progress().at(goal.word(), 0);
        if (!goals.settle(position, goalWitness)) {
            unproven.add(goal.word());
        }
        keepPoint();
        if (point.length > 0) {
            reach(goal.word(), new Values(model, point).of(goal), Map.of());
        } else {
            reach(goal.word(), Double.NaN, Map.of());
        }
    }

    private void settleClass(ClaimClass group) {
        String shares = "shares." + group.priority;
        String evenness = "evenness." + group.priority;
        settings.progress().at(shares, 0);
        if (!new Rounds(model, face, roundWitness, settings.progress()).settle(group)) {
            unproven.add(shares);
        }
        keepPoint();
        reach(shares, Double.NaN, new Values(model, point).shares(group));
        settings.progress().at(evenness, 0);
        if (!new Evenness(model, face).settle(group)) {
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
