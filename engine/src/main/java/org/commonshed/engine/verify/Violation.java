package org.commonshed.engine.verify;

/**
 * A constraint that a plan does not keep exactly.
 *
 * @param where in words, with the ids
 * @param excess by how much, in the unit of the constraint; infinite where there is no measure (an unknown id)
 * @param relative excess over (1 + the largest term of the constraint)
 */
public record Violation(String where, double excess, double relative) {
    /** What rounding alone may do, relative. */
    public static final double TOLERANCE = 1e-6;

    /** Whether it is more than rounding. */
    public boolean isBreach() {
        return !(relative <= TOLERANCE);
    }
}
