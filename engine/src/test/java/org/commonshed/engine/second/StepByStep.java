package org.commonshed.engine.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.World;

/**
 * Works the goals through, one after the other, each kept by a row. The shares of a class: raise the smallest, then ask of
 * each claimant that stands at it whether it can rise while all others keep at least that much; who cannot is done.
 */
final class StepByStep<V> {
    private final World world;
    private final LinearSolver<V> solver;
    private final Formulation formulation;
    private final Map<String, Double> values = new TreeMap<>();

    private StepByStep(World world, LinearSolver<V> solver) {
        this.world = world;
        this.solver = solver;
        formulation = new Formulation(world, solver);
    }

    /** Value of each goal by name ({@code shares.1 ana}, {@code evenness.1}, {@code outside} …); empty if no plan exists. */
    static <V> Optional<Map<String, Double>> solve(World world, LinearSolver<V> solver) {
        return solve(world, solver, formulation -> {});
    }

    /** The same with rows of one's own. */
    static <V> Optional<Map<String, Double>> solve(World world, LinearSolver<V> solver, Consumer<Formulation> changed) {
        StepByStep<V> steps = new StepByStep<>(world, solver);
        changed.accept(steps.formulation);
        return steps.solve();
    }

    private Optional<Map<String, Double>> solve() {
        if (!solver.isPossible()) {
            return Optional.empty();
        }
        TreeSet<Integer> classes = new TreeSet<>();
        world.needs().forEach(n -> classes.add(n.priority()));
        classes.forEach(this::settle);
        for (Goal goal : world.rules().order()) {
            reach(goal.name().toLowerCase(Locale.ROOT), formulation.goal(goal), -1);
        }
        return Optional.of(values);
    }

    private void reach(String name, Linear sum, int sign) {
        Linear rising = new Linear().plus(sum, sign);
        V best = sum.isEmpty() ? null : solver.maximise(rising);
        values.put(name, best == null ? 0 : sign * solver.number(best));
        if (best != null) {
            solver.keep(rising, best);
        }
    }

    private void settle(int priority) {
        Map<String, Linear> open = new TreeMap<>();
        Linear evenness = new Linear();
        for (Need need : world.needs()) {
            if (need.priority() == priority) {
                open.computeIfAbsent(need.who(), who -> formulation.worth(who, priority, false));
            }
        }
        open.keySet().forEach(who -> evenness.plus(formulation.worth(who, priority, true), 1.0 / open.size()));
        while (!open.isEmpty()) {
            round(priority, open);
        }
        reach("evenness." + priority, evenness, 1);
    }

    private void round(int priority, Map<String, Linear> open) {
        int least = solver.column(1);
        open.values()
                .forEach(share -> solver.atLeast(new Linear().plus(share, 1).plus(least, -1), 0));
        V level = solver.maximise(Linear.of(least));
        List<String> atLevel = new ArrayList<>(open.keySet());
        open.forEach((who, share) -> solver.keep(share, level));
        atLevel.removeIf(who -> solver.isClearlyAbove(solver.valueOf(open.get(who)), level));
        List<String> stuck = new ArrayList<>();
        while (!atLevel.isEmpty()) {
            String who = atLevel.remove(0);
            V most = solver.maximise(open.get(who));
            if (!solver.isClearlyAbove(most, level)) {
                stuck.add(who);
            }
            atLevel.removeIf(other -> solver.isClearlyAbove(solver.valueOf(open.get(other)), level));
        }
        if (stuck.isEmpty()) {
            throw new IllegalStateException("nobody is stuck at " + solver.number(level) + " in class " + priority);
        }
        for (String who : stuck) {
            values.put("shares." + priority + " " + who, solver.number(level));
            open.remove(who);
        }
    }
}
