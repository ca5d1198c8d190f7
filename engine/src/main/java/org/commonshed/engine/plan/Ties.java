package org.commonshed.engine.plan;

/**
 * Chooses among plans that are equally good for every goal, by a fixed order of ids: each column has its own weight, the
 * fractional parts of multiples of the golden ratio, so that hardly ever two plans weigh the same.
 */
final class Ties {
    private static final double GOLDEN = 0.6180339887498949;

    private Ties() {}

    static void settle(PlanModel model, Face face) {
        double[] cost = new double[model.lp.columns];
        for (int j = 0; j < cost.length; j++) {
            double turn = j * GOLDEN;
            cost[j] = weighs(model.columns.kind(j)) ? 1 + turn - Math.floor(turn) : 0;
        }
        face.require(face.solveOn(cost), "the order of ids");
    }

    private static boolean weighs(ColumnKind kind) {
        return switch (kind) {
            case RUN, STOCK, MOVE, DELIVERY, NEED_IMPORT, INPUT_IMPORT, DISCARD -> true;
            default -> false;
        };
    }
}
