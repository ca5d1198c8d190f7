/**
 * The plan file: a plan as JSON, out and in again, and as tables.
 *
 * <p>In: a {@link org.commonshed.engine.plan.Plan}, what world it is of and who tells its sentences, or a file. Out: the file, to the same bytes
 * each time but for the seconds it took, or a plan with every problem of the file, each with its place and how to mend
 * it. Never here: whether the plan is any good (see the engine's room {@code verify}).
 */
@NullMarked
package org.commonshed.files.plan;

import org.jspecify.annotations.NullMarked;
