package org.commonshed.engine.energy.solve;

/**
 * What was found.
 *
 * @param status whether {@code point} is the best there is
 * @param objective of the point; not a number where there is none
 * @param gap how far the best can be below the objective, as a share of it; 0 where it is proven
 * @param point [column]; empty where there is none
 * @param rowPrice [row] what the objective rises by for each unit that a row's bound rises, 0 for a row that was made a bound of its
 *     one column; empty where it is not known
 * @param iterations of the interior point; 0 where the outside solver found it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record TimeLpSolution(
        Status status, double objective, double gap, double[] point, double[] rowPrice, int iterations) {
    /** How a run ended. */
    public enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        /** Time is up or somebody asked to stop; there is a point where one was found. */
        STOPPED,
        /** It did not come near enough to an answer. */
        UNDECIDED
    }

    /** Without a point. */
    public static TimeLpSolution none(Status status, int iterations) {
        return new TimeLpSolution(status, Double.NaN, Double.NaN, new double[0], new double[0], iterations);
    }

    public boolean hasPoint() {
        return point.length > 0;
    }
}
