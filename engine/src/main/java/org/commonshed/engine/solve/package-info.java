/**
 * The solver seam: linear programmes in flat arrays, solved exactly.
 *
 * <p>In: an {@link org.commonshed.engine.solve.LpModel}, changes of its costs and bounds, a method, a limit of
 * iterations. Out: values, duals, a basis. Never here: what a column means. The native library (HiGHS, MIT licence) is
 * unpacked once into a folder that the caller names.
 */
@NullMarked
package org.commonshed.engine.solve;

import org.jspecify.annotations.NullMarked;
