/**
 * The words of a plan: what flows when, which goals it reaches, what limits it, and what may come of planning.
 *
 * <p>In: what {@code plan.making} found for a {@link org.commonshed.engine.world.World}, and how it should be made. Out:
 * records, and what things mainly make. Never here: how a plan is found, the check of a plan (see {@code verify}), words
 * for people (see the module {@code tell}).
 *
 * <p>The rooms of the planner stand above these words, each knowing those before it: {@code plan.model}, {@code
 * plan.goals}, {@code plan.why}, {@code plan.making}.
 */
@NullMarked
package org.commonshed.engine.plan;

import org.jspecify.annotations.NullMarked;
