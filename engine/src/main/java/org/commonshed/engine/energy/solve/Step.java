package org.commonshed.engine.energy.solve;

/** A direction in which a point may move. */
final class Step {
    /** How {@link Pairs} move. */
    static final class Way {
        final double[] lead;
        final double[] other;

        Way(int count) {
            lead = new double[count];
            other = new double[count];
        }
    }

    final Way columns;
    final Way tops;
    final Way most;
    final double[] x; // [column]
    final double[] w; // [row of G]
    final double[] lambda; // [row of A]
    double primal; // how far it can be gone until x, t or z becomes 0, at most 1
    double dual; // the same of s, v and w, a few left out where that was wanted

    Step(int columns, int bounded, int most, int rows) {
        this.columns = new Way(columns);
        tops = new Way(bounded);
        this.most = new Way(most);
        x = this.columns.lead;
        w = this.most.lead;
        lambda = new double[rows];
    }
}
