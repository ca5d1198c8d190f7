package org.commonshed.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonshed.engine.plan.goals.PlanGoals.Claim;
import org.commonshed.engine.plan.goals.PlanGoals.Group;
import org.commonshed.engine.plan.goals.PlanGoals.Met;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.world.Goal;

/**
 * All goals and every round of leximin by interior point with crossover from scratch. What is reached is held either by
 * fixing the optimal face or by rows with a slack.
 */
final class PeerChain {
    private static final double WHOLE = 1 - 1e-8;
    private static final double SCALE = 100;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final PeerModel model;
    private final PeerSolver solver;
    private final double slack; // NaN: the face is fixed
    private final Map<String, Double> reached = new TreeMap<>();

    PeerChain(PeerModel model, PeerSolver solver, double slack) {
        this.model = model;
        this.solver = solver;
        this.slack = slack;
    }

    /** Works through all goals, telling each as it begins; throws {@link PeerSolver.TimeUp}, and what was reached by then stands. */
    void run(Consumer<String> watch) {
        for (Group group : model.goals.listGroups()) {
            watch.accept("shares." + group.priority());
            LpSolution last = shares(group);
            reach("shares." + group.priority() + "/", last);
            List<Met> open = new ArrayList<>(group.lines());
            open.removeIf(l -> holdsFace() && solver.upper[l.met()] <= solver.lower[l.met()]);
            watch.accept("evenness." + group.priority());
            if (!open.isEmpty()) {
                settle("evenness." + group.priority(), () -> openTenths(open));
            }
        }
        for (Goal goal : model.goals.listLower()) {
            watch.accept(goal.word());
            settle(goal.word(), () -> {});
        }
    }

    Map<String, Double> reached() {
        return reached;
    }

    private boolean holdsFace() {
        return Double.isNaN(slack);
    }

    private LpSolution shares(Group group) {
        List<Claim> open = new ArrayList<>(group.claims());
        open.forEach(c -> solver.setRow(c.floorRow(), 0, ANY));
        solver.setColumn(group.floor(), 0, ANY);
        double[] cost = new double[model.lp.columns];
        cost[group.floor()] = -SCALE;
        LpSolution solution = solver.solve(cost);
        while (!open.isEmpty() && solution.column[group.floor()] < WHOLE) {
            holdRound(group, open, solution);
            if (!open.isEmpty()) {
                solution = solver.solve(cost);
            }
        }
        for (Claim claim : open) {
            solver.setColumn(claim.share(), 1 - (holdsFace() ? 1e-9 : slack), ANY);
        }
        group.claims().forEach(c -> solver.setRow(c.floorRow(), -ANY, ANY));
        solver.setColumn(group.floor(), 0, 0);
        return solution;
    }

    private void holdRound(Group group, List<Claim> open, LpSolution solution) {
        List<Claim> settled = open.stream()
                .filter(c -> Math.abs(solution.rowDual[c.floorRow()]) > PeerSolver.DUAL * SCALE)
                .toList();
        if (settled.isEmpty()) {
            settled = List.of(open.stream()
                    .max(Comparator.comparingDouble(c -> Math.abs(solution.rowDual[c.floorRow()])))
                    .orElseThrow());
        }
        if (holdsFace()) {
            BitSet floor = new BitSet();
            floor.set(group.floor());
            BitSet rows = new BitSet();
            open.forEach(c -> rows.set(c.floorRow()));
            solver.holdFace(solution, floor, rows);
        }
        for (Claim claim : settled) {
            double share = solution.column[claim.share()];
            solver.setColumn(claim.share(), holdsFace() ? share : share - slack, holdsFace() ? share : ANY);
            solver.setRow(claim.floorRow(), -ANY, ANY);
        }
        open.removeAll(settled);
    }

    private void openTenths(List<Met> lines) {
        for (Met line : lines) {
            for (int j = 0; j < PeerModel.TENTHS; j++) {
                solver.setColumn(model.tenth(line, j), 0, model.size(line));
            }
            solver.setColumn(line.met(), 0, 0);
        }
    }

    private void settle(String goal, Runnable before) {
        PeerModel.Aim aim = model.aims.get(goal);
        if (aim == null || aim.costs().areNone()) {
            return;
        }
        before.run();
        LpSolution solution = solver.solve(aim.costs().column);
        reach(goal, solution);
        if (holdsFace()) {
            solver.holdFace(solution, new BitSet(), new BitSet());
        } else {
            solver.setRow(aim.row(), -ANY, solution.objective + slack * Math.max(1, Math.abs(solution.objective)));
        }
    }

    private void reach(String goal, LpSolution solution) {
        model.values(solution.column).forEach((name, value) -> {
            if (name.equals(goal) || name.startsWith(goal) && goal.endsWith("/")) {
                reached.put(name, value);
            }
        });
    }
}
