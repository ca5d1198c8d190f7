/**
 * The regional production plan: what to make, move, keep and bring in, period by period.
 *
 * <p>In: a {@link org.commonshed.engine.world.World}. Out: a {@link org.commonshed.engine.plan.Plan} with its goals,
 * each proven or labelled otherwise, and the reasons for everything that stays short. Never here: files, clocks, words
 * for people (see the module {@code tell}), the check of a plan (see {@code verify}, which shares no code with this room).
 */
@NullMarked
package org.commonshed.engine.plan;

import org.jspecify.annotations.NullMarked;
