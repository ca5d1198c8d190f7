package org.commonshed.engine.second;

/** Solves one linear programme again and again, while it gets more columns and rows. {@code V}: its kind of number. */
interface LinearSolver<V> {
    /** A new column from 0 to {@code most}, which may be infinite. */
    int column(double most);

    void atMost(Linear sum, double most);

    void exactly(Linear sum, double value);

    void atLeast(Linear sum, double least);

    /** Keeps a value that was reached. */
    void keep(Linear sum, V value);

    /** Whether there is any solution. Must be asked before anything is maximised. */
    boolean isPossible();

    V maximise(Linear sum);

    /** Value of a sum at the last optimum. */
    V valueOf(Linear sum);

    boolean isClearlyAbove(V value, V other);

    double number(V value);
}
