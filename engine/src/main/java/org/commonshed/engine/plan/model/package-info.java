/**
 * A world as one linear model: what its rows and columns mean, and which amounts bound them.
 *
 * <p>In: a {@link org.commonshed.engine.world.World}, with at most one of its bounds raised. Out: a {@link
 * org.commonshed.engine.plan.model.PlanModel}, whose arrays others read and nobody changes. Never here: the solver at
 * work, goals, reasons. {@code Terrain} numbers the world, {@code Ways} and {@code Reach} tell what can come where, {@code
 * Claims} who wants what; {@code ModelBuilder} makes the rows and columns of it.
 */
@NullMarked
package org.commonshed.engine.plan.model;

import org.jspecify.annotations.NullMarked;
