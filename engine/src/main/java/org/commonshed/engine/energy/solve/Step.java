package org.commonshed.engine.energy.solve;

/** A direction in which a point may move; t and v belong to the columns that have an upper bound, one after the other. */
final class Step {
    final double[] x; // [column]
    final double[] s; // [column]
    final double[] t; // [bounded column]
    final double[] v; // [bounded column]
    final double[] z; // [row of G]
    final double[] w; // [row of G]
    final double[] lambda; // [row of A]
    double primal; // how far it can be gone until x, t or z becomes 0, at most 1
    double dual; // the same of s, v and w

    Step(int columns, int bounded, int most, int rows) {
        x = new double[columns];
        s = new double[columns];
        t = new double[bounded];
        v = new double[bounded];
        z = new double[most];
        w = new double[most];
        lambda = new double[rows];
    }
}
