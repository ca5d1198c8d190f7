package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commonshed.engine.solve.LpSolution;
import org.commonshed.engine.solve.LpStatus;

/**
 * Shares of one class, leximin: the smallest as large as can be, then the second smallest, and so on. From a good basis
 * ({@link ShareStart}) exact rounds: the least share of those open is raised; who cannot have more without another having
 * less has a dual, is held, and leaves.
 */
final class Rounds {
    private static final double WHOLE = 1 - 1e-8;
    /** Cost of the least share: duals of a round are so many times its slopes. */
    static final double SCALE = 100;

    private static final double ANY = Double.POSITIVE_INFINITY;

    /** Looks on after each round, while its duals are at hand. */
    interface Witness {
        void afterRound(ClaimClass group, LpSolution solution, List<Claimant> settled);
    }

    private final PlanModel model;
    private final Face face;
    private final ShareStart start;
    private final Witness witness;
    private final PlanSettings.Progress progress;

    Rounds(PlanModel model, Face face, ShareStart start, Witness witness, PlanSettings.Progress progress) {
        this.model = model;
        this.face = face;
        this.start = start;
        this.witness = witness;
        this.progress = progress;
    }

    /** Works the class through; false where the limit of iterations came before the last share was proven. */
    boolean settle(ClaimClass group) {
        List<Claimant> open = new ArrayList<>(group.listOpen());
        LpSolution solution = begin(group);
        if (areWhole(open, solution)) {
            keepWhole(open);
            return true;
        }
        openFloor(group, open);
        double[] cost = new double[model.lp.columns];
        cost[group.floor] = -SCALE;
        int all = open.size();
        while (!open.isEmpty()) {
            progress.at("shares." + group.priority, 1 - (double) open.size() / all);
            LpStatus status = face.solveNear(cost);
            face.require(status, step(group));
            solution = face.optimum();
            if (status == LpStatus.ITERATIONS) {
                keepReached(group, open, solution);
                return false;
            }
            if (solution.column[group.floor] >= WHOLE) {
                keepWhole(open);
                open.clear();
            } else {
                List<Claimant> settled = listSettled(open, solution);
                witness.afterRound(group, solution, settled);
                hold(group, open, settled, solution);
                open.removeAll(settled);
            }
        }
        closeFloor(group);
        return true;
    }

    private void closeFloor(ClaimClass group) {
        face.fixColumn(group.floor, 0);
        group.listOpen().forEach(c -> face.setRow(c.floorRow, Double.NEGATIVE_INFINITY, ANY));
    }

    /** Not proven, but never to be worsened: the shares reached are held as they are. */
    private void keepReached(ClaimClass group, List<Claimant> open, LpSolution solution) {
        open.forEach(c -> face.fixColumn(c.share, solution.column[c.share]));
        closeFloor(group);
    }

    private LpSolution begin(ClaimClass group) {
        face.require(start.of(group), step(group));
        return face.optimum();
    }

    private static String step(ClaimClass group) {
        return "shares of class " + group.priority;
    }

    private static boolean areWhole(List<Claimant> open, LpSolution solution) {
        return open.stream().allMatch(c -> solution.column[c.share] >= WHOLE);
    }

    /** Whose share is whole has every line met. */
    private void keepWhole(List<Claimant> whole) {
        for (Claimant claimant : whole) {
            for (Line line : claimant.lines) {
                if (line.isOpen()) {
                    face.fixColumn(line.met, model.lp.upper[line.met]);
                }
            }
        }
    }

    private void openFloor(ClaimClass group, List<Claimant> open) {
        face.setColumn(group.floor, 0, ANY);
        open.forEach(c -> face.setRow(c.floorRow, 0, ANY));
    }

    private static List<Claimant> listSettled(List<Claimant> open, LpSolution solution) {
        List<Claimant> settled = new ArrayList<>();
        for (Claimant claimant : open) {
            if (Math.abs(solution.rowDual[claimant.floorRow]) > Face.DUAL * SCALE) {
                settled.add(claimant);
            }
        }
        if (settled.isEmpty()) {
            throw new Lost("nobody leaves a round at " + solution.objective);
        }
        return settled;
    }

    private void hold(ClaimClass group, List<Claimant> open, List<Claimant> settled, LpSolution solution) {
        BitSet apartRows = new BitSet();
        open.forEach(c -> apartRows.set(c.floorRow));
        BitSet apartColumns = new BitSet();
        apartColumns.set(group.floor);
        face.hold(solution, apartColumns, apartRows);
        for (Claimant claimant : settled) {
            face.fixColumn(claimant.share, solution.column[claimant.share]);
            face.setRow(claimant.floorRow, Double.NEGATIVE_INFINITY, ANY);
        }
    }
}
