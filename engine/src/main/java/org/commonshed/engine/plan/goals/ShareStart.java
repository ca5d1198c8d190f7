package org.commonshed.engine.plan.goals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.Claimant;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpStatus;

/**
 * The basis from which rounds of shares go on. On middling models, and on large ones where many ways are far, all classes first
 * have one programme together, in which each tenth of a share counts 0.6 times the one before and each class a fifth of the
 * one before, without far ways; from there each class comes by primal simplex to the optimum of its own: a concave programme
 * in which each tenth counts 0.3 times the one before. Elsewhere each class begins with that, from scratch.
 */
public final class ShareStart {
    /** Columns up to which each class by itself was measured to be quicker. */
    private static final int APART_UP_TO = 80_000;

    /** Columns up to which dual simplex was measured to be quicker from scratch, for one class. */
    public static final int DUAL_UP_TO = 150_000;

    private static final double FALL = 0.3;
    private static final double GENTLE_FALL = 0.6; // for all classes together: costs further apart blind crossover
    private static final double CLASS_FALL = 0.2;

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
        if (groups.size() < 2) {
            return;
        }
        Optional<BitSet> far = farWays.find(model, face);
        if (far.isEmpty() && !isMiddling()) {
            return;
        }
        double[] cost = new double[model.lp.columns];
        double weight = Rounds.SCALE;
        for (ClaimClass group : groups) {
            open(group, cost, weight, GENTLE_FALL);
            weight *= CLASS_FALL;
        }
        together = face.tryWithout(far.orElseGet(BitSet::new), cost);
        if (!together) {
            groups.forEach(this::close);
        }
    }

    private boolean isMiddling() {
        return model.lp.columns > APART_UP_TO && model.lp.columns <= DUAL_UP_TO;
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
            for (int j = 0; j < Claimant.TENTHS; j++) {
                face.setColumn(claimant.tenths + j, 0, 1.0 / Claimant.TENTHS);
                cost[claimant.tenths + j] = -weight * Math.pow(fall, j);
            }
        }
    }

    private void close(ClaimClass group) {
        for (Claimant claimant : group.listOpen()) {
            face.setRow(claimant.splitRow, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            for (int j = 0; j < Claimant.TENTHS; j++) {
                face.fixColumn(claimant.tenths + j, 0);
            }
        }
    }
}
