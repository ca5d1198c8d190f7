/**
 * The check of a plan by other means than those that made it.
 *
 * <p>In: a {@link org.commonshed.engine.world.World} and a {@link org.commonshed.engine.plan.Plan}, from wherever. Out: a
 * {@link org.commonshed.engine.verify.Verification}: the largest breach of any constraint and where, every goal's value
 * worked out again, and what the plan claims otherwise. Never here: a solver, the planner's model, or any code shared
 * with it; an exception because of what a plan says.
 */
@NullMarked
package org.commonshed.engine.verify;

import org.jspecify.annotations.NullMarked;
