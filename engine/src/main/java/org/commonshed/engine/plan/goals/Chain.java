package org.commonshed.engine.plan.goals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The goals one after the other: shares and evenness of each class, then the lower goals, then ties. When it
 * is stopped, the last point that the face found stands.
 */
public final class Chain {
    private final PlanModel model;
    private final Face face;
    private final PlanSettings settings;
    private final FarWays farWays;
    private final Set<String> reached = new HashSet<>();
    private final Set<String> unproven = new HashSet<>();
    private Rounds.Witness roundWitness = (group, solution, settled) -> {};
    private LowerGoals.Witness goalWitness = (goal, factor, solution) -> {};
    private Consumer<String> levelWitness = level -> {};

    public Chain(PlanModel model, Face face, PlanSettings settings) {
        this(model, face, settings, FarWays.MEASURED);
    }

    Chain(PlanModel model, Face face, PlanSettings settings, FarWays farWays) {
        this.farWays = farWays;
        this.model = model;
        this.face = face;
        this.settings = settings;
    }

    public Chain watchedBy(Rounds.Witness rounds, LowerGoals.Witness goals) {
        roundWitness = rounds;
        goalWitness = goals;
        return this;
    }

    /** Who is told the name of each level once it is held. */
    public Chain toldTo(Consumer<String> levels) {
        levelWitness = levels;
        return this;
    }

    /**
     * Works through all goals and ties.
     *
     * @throws Stopped when asked to stop; {@link #findPoint} then has the best point so far, if any
     * @throws Impossible when no plan exists
     */
    public void run() {
        settleClasses();
        LowerGoals goals = new LowerGoals(model, face);
        settings.progress().at("weighted", 0);
        goals.startTogether(farWays);
        List<Goal> order = model.terrain.world.rules().order();
        for (int i = 0; i < order.size(); i++) {
            settleGoal(goals, i);
        }
        Plan inForce = settings.inForce();
        if (inForce != null && face.wasSolved()) {
            new InForce(model, face, inForce).settle();
        }
        Ties.settle(model, face);
    }

    /** Works through the classes and then the goals up to one of them, if it is not null; gives the point reached. */
    public double[] runUntil(@Nullable Goal last) {
        settleClasses();
        List<Goal> order = model.terrain.world.rules().order();
        LowerGoals goals = new LowerGoals(model, face);
        for (int i = 0; last != null && i <= order.indexOf(last); i++) {
            settleGoal(goals, i);
        }
        if (!face.wasSolved()) {
            Ties.settle(model, face);
        }
        return face.optimum().column;
    }

    private void settleClasses() {
        List<ClaimClass> groups =
                model.claims.classes.stream().filter(g -> !model.isTrivial(g)).toList();
        ShareStart start = new ShareStart(model, face, farWays);
        if (!groups.isEmpty()) {
            settings.progress().at("shares." + groups.get(0).priority, 0);
            start.together(groups);
        }
        groups.forEach(g -> settleClass(g, start));
    }

    private void settleGoal(LowerGoals goals, int position) {
        Goal goal = model.terrain.world.rules().order().get(position);
        settings.progress().at(goal.word(), 0);
        if (!goals.settle(position, goalWitness)) {
            unproven.add(goal.word());
        }
        reach(goal.word());
    }

    private void settleClass(ClaimClass group, ShareStart start) {
        String shares = "shares." + group.priority;
        String evenness = "evenness." + group.priority;
        settings.progress().at(shares, 0);
        if (!new Rounds(model, face, start, roundWitness, settings.progress()).settle(group)) {
            unproven.add(shares);
        }
        reach(shares);
        settings.progress().at(evenness, 0);
        if (!new Evenness(model, face).settle(group)) {
            unproven.add(evenness);
        }
        reach(evenness);
    }

    private void reach(String goal) {
        reached.add(goal);
        levelWitness.accept(goal);
        settings.progress().at(goal, 1);
    }

    /** The best point so far, [column]; null if there is none yet. */
    public double @Nullable [] findPoint() {
        return face.findPoint();
    }

    public boolean isProven(String goal) {
        return reached.contains(goal) && !unproven.contains(goal);
    }
}
