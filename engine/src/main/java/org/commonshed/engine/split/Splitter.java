package org.commonshed.engine.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.solve.Deadline;
import org.commonshed.engine.solve.IntegerSolution;
import org.commonshed.engine.solve.IntegerSolver;
import org.commonshed.engine.split.SplitModel.Goal;
import org.jspecify.annotations.Nullable;

/**
 * Divides an order: goals strictly one after the other, each proven by branch and bound and then held. Fewest unmet pieces
 * come first, then fewest late ones; then what the way asks for.
 */
public final class Splitter {
    /** Within which the cost is proven, as a share; well below the hundredth that is promised. */
    static final double GAP = 0.001;

    private static final double TOLERANCE = 1e-6;
    private static final double HALF = 0.5; // between two whole numbers

    private final Path nativeFolder;
    private final BooleanSupplier stop;

    /**
     * @param nativeFolder where the solver's library is unpacked to
     * @param stop asked now and then; true takes the best at hand
     */
    public Splitter(Path nativeFolder, BooleanSupplier stop) {
        this.nativeFolder = nativeFolder;
        this.stop = stop;
    }

    /**
     * Divides an order in one way.
     *
     * @param seconds most that it may take; when they are over, the best at hand is given and said not to be proven
     */
    public Split split(SplitProblem problem, Split.Way way, double seconds) {
        Deadline deadline = new Deadline(seconds);
        int lastDay = problem.days() - 1;
        if (way == Split.Way.FASTEST) {
            lastDay = firstDayThatIsEnough(problem, deadline);
        }
        return new Run(problem, way, lastDay, deadline).split();
    }

    /** The first day by which as many pieces can be there as at the end. */
    private int firstDayThatIsEnough(SplitProblem problem, Deadline deadline) {
        int last = problem.days() - 1;
        long fewest = new Run(problem, Split.Way.FASTEST, last, deadline).fewestUnmet();
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high) / 2;
            if (new Run(problem, Split.Way.FASTEST, middle, deadline).fewestUnmet() <= fewest) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** One model through its goals. */
    private final class Run {
        private final SplitProblem problem;
        private final Split.Way way;
        private final Deadline deadline;
        private final SplitModel model;
        private double @Nullable [] point; // null only where what was promised cannot be kept
        private double gap;
        private boolean isProven = true;

        Run(SplitProblem problem, Split.Way way, int lastDay, Deadline deadline) {
            this.problem = problem;
            this.way = way;
            this.deadline = deadline;
            model = new SplitModel(problem, lastDay);
            point = new FirstPoint(problem, model).find();
        }

        private IntegerSolver solver() {
            return new IntegerSolver(model.model(), model.whole(), nativeFolder, stop);
        }

        long fewestUnmet() {
            try (IntegerSolver solver = solver()) {
                reach(solver, Goal.UNMET);
                return point == null ? problem.target() : model.unmet(point);
            }
        }

        Split split() {
            try (IntegerSolver solver = solver()) {
                for (Goal goal : goals()) {
                    reach(solver, goal);
                    hold(solver, goal);
                }
            }
            return new SplitWriter(problem, model).write(way, point, gap, isProven);
        }

        private List<Goal> goals() {
            List<Goal> goals = new ArrayList<>(List.of(Goal.UNMET, Goal.LATE));
            switch (way) {
                case CHEAPEST, FASTEST -> goals.addAll(List.of(Goal.COST, Goal.TURNS, Goal.KM));
                case NEAREST -> goals.addAll(List.of(Goal.KM, Goal.COST));
                case FEWEST_MAKERS -> goals.addAll(List.of(Goal.MAKERS, Goal.COST, Goal.KM));
            }
            if (problem.terms().fairExtra() == 0) {
                goals.remove(Goal.TURNS);
            }
            return goals;
        }

        private void reach(IntegerSolver solver, Goal goal) {
            double[] before = point;
            if (before != null) {
                solver.start(before);
                if (model.value(goal, before) < TOLERANCE) {
                    return; // nothing is below nothing
                }
            }
            solver.setCosts(model.costs(goal));
            IntegerSolution found = solver.run(isCounted(goal) ? 0 : GAP, deadline);
            double[] values = found.isFound() ? found.column : before;
            if (values == null) {
                isProven = false;
                return;
            }
            boolean isWorse = before != null && model.value(goal, before) < model.value(goal, values);
            double[] kept = before != null && isWorse ? before : values;
            point = kept;
            double own = model.value(goal, kept);
            double above = Math.max(0, own - found.bound);
            double share = !(above > TOLERANCE) ? 0 : above / own;
            isProven &= found.isFound() && share <= (isCounted(goal) ? 0 : 2 * GAP);
            gap = goal == Goal.COST ? share : gap;
        }

        private static final EnumSet<Goal> COUNTED = EnumSet.of(Goal.UNMET, Goal.LATE, Goal.MAKERS);

        private static boolean isCounted(Goal goal) {
            return COUNTED.contains(goal);
        }

        /** No later goal may worsen this one; where turns count, the cost may rise by what is allowed for them. */
        private void hold(IntegerSolver solver, Goal goal) {
            double[] reached = point;
            if (reached == null) {
                return;
            }
            double value = model.value(goal, reached);
            double most = value + (isCounted(goal) ? HALF : TOLERANCE * Math.max(1, value));
            if (goal == Goal.COST) {
                most += value * problem.terms().fairExtra();
            }
            solver.setRowBounds(model.row(goal), Double.NEGATIVE_INFINITY, most / model.scale(goal));
        }
    }
}
