/**
 * The regional production plan is made: what to make, move, keep and bring in, period by period.
 *
 * <p>In: a {@link org.commonshed.engine.world.World}. Out: a {@link org.commonshed.engine.plan.Plan} with its goals,
 * each proven or labelled otherwise, and the reasons for everything that stays short; or which closing stocks cannot all
 * be met. Never here: files, clocks, words for people, the check of a plan (see {@code verify}, which shares no code with
 * the planner).
 */
@NullMarked
package org.commonshed.engine.plan.making;

import org.jspecify.annotations.NullMarked;
