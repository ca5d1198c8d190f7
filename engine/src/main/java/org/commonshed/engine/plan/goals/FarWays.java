package org.commonshed.engine.plan.goals;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.solve.LpBasis;

/**
 * Which columns of moves and deliveries a good plan hardly needs: those that are neither among the few shortest that leave
 * a holding in a period nor among the few shortest that reach a holding or a line of need. What flows already stays in.
 *
 * @param small columns up to which leaving any out saves nothing
 * @param few as a part of all columns; leaving out fewer saves nothing
 * @param near ways that stay in from each sender and to each receiver, in each period
 */
record FarWays(int small, double few, int near) {
    /** As measured; the goals' values are the same with any other. */
    static final FarWays MEASURED = new FarWays(150_000, 0.2, 5);

    private static final double NONE = 1e-9;

    /** Columns that may be left out at first, seen from the face's last point and basis; empty where that does not pay. */
    Optional<BitSet> find(PlanModel model, Face face) {
        if (model.lp.columns <= small) {
            return Optional.empty();
        }
        BitSet far = list(model, face);
        return far.cardinality() < few * model.lp.columns ? Optional.empty() : Optional.of(far);
    }

    private BitSet list(PlanModel model, Face face) {
        int[] sent = new int[model.lp.rows];
        int[] received = new int[model.lp.rows];
        BitSet far = new BitSet();
        for (int j : byLength(model, face)) {
            int from = model.lp.index[model.lp.start[j]]; // of a way the first entry is the sender's balance
            int to = model.lp.index[model.lp.start[j] + 1];
            boolean shortFromThere = sent[from]++ < near;
            boolean shortToThere = received[to]++ < near;
            far.set(j, !shortFromThere && !shortToThere);
        }
        keepUsed(far, face);
        return far;
    }

    private static int[] byLength(PlanModel model, Face face) {
        return IntStream.range(0, model.lp.columns)
                .filter(j -> isWay(model, j) && face.lower[j] == 0 && face.upper[j] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(km(model, a), km(model, b))) // stable
                .mapToInt(j -> j)
                .toArray();
    }

    private static boolean isWay(PlanModel model, int j) {
        return model.columns.is(j, ColumnKind.MOVE) || model.columns.is(j, ColumnKind.DELIVERY);
    }

    private static double km(PlanModel model, int j) {
        return model.ways.all.get(model.columns.first(j)).km();
    }

    private static void keepUsed(BitSet far, Face face) {
        if (face.wasSolved()) {
            double[] column = face.optimum().column;
            LpBasis basis = face.solver.basis();
            for (int j = far.nextSetBit(0); j >= 0; j = far.nextSetBit(j + 1)) {
                if (column[j] > NONE || basis.isBasicColumn(j)) {
                    far.clear(j);
                }
            }
        }
    }
}
