package org.commonshed.engine.plan;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.solve.LpStatus;

/**
 * The basis from which rounds of shares go on: the optimum of one concave programme in which each tenth of a share counts
 * 0.3 times the one before. Where many ways are far, all classes first have one programme together, with short ways alone,
 * in which each tenth counts half of the one before and each class a tenth of the one before; from there each class comes
 * to its own optimum by primal simplex.
 */
final class ShareStart {
    /** Columns up to which dual simplex was measured to be quicker from scratch. */
    static final int DUAL_UP_TO = 150_000;

    private static final double FALL = 0.3;
    private static final double GENTLE_FALL = 0.5; // for all classes together: costs further apart blind crossover
    private static final double CLASS_FALL = 0.1;

    private final PlanModel model;
    private final Face face;
    private final FarWays farWays;
    private boolean together; // whether all classes were begun

    ShareStart(PlanModel model, Face face, FarWays farWays) {
        this.model = model;
        this.face = face;
        this.farWays = farWays;
    }

    /** Begins several classes at once where that pays; where it fails, each begins by itself. */
    void together(List<ClaimClass> groups) {
        Optional<BitSet> far = groups.size() < 2 ? Optional.empty() : farWays.find(model, face);
        if (far.isEmpty()) {
            return;
        }
        double[] cost = new double[model.lp.columns];
        double weight = Rounds.SCALE;
        for (ClaimClass group : groups) {
            open(group, cost, weight, GENTLE_FALL);
            weight *= CLASS_FALL;
        }
        together = face.tryWithout(far.get(), cost);
        if (!together) {
            groups.forEach(this::close);
        }
    }

    /** Solves the programme of one class. */
    LpStatus of(ClaimClass group) {
        double[] cost = new double[model.lp.columns];
        open(group, cost, Rounds.SCALE, FALL);
        return together ? face.solveOn(cost) : face.solveAnew(cost, DUAL_UP_TO);
    }

    private void open(ClaimClass group, double[] cost, double weight, double fall) {
        for (Claimant claimant : group.listOpen()) {
            face.setRow(claimant.splitRow, 0, 0);
            for (int j = 0; j < ClaimColumns.TENTHS; j++) {
                face.setColumn(claimant.tenths + j, 0, 1.0 / ClaimColumns.TENTHS);
                cost[claimant.tenths + j] = -weight * Math.pow(fall, j);
            }
        }
    }

    private void close(ClaimClass group) {
        for (Claimant claimant : group.listOpen()) {
            face.setRow(claimant.splitRow, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            for (int j = 0; j < ClaimColumns.TENTHS; j++) {
                face.fixColumn(claimant.tenths + j, 0);
            }
        }
    }
}
