/**
 * The planner of energy beside a general solver, on a neighbourhood of Vermont.
 *
 * <p>In: the data set, which is no part of the program. Out: times, how far the answers are apart, which limits are broken. Never
 * here: what a plan is.
 */
@NullMarked
package org.commonshed.bench.energy;

import org.jspecify.annotations.NullMarked;
