/**
 * The goals, strictly one after the other: shares and evenness of each class, the lower goals, ties.
 *
 * <p>In: a {@link org.commonshed.engine.plan.model.PlanModel}, when to stop. Out: a point of the model that no other
 * betters, which goals are proven, what it is worth; witnesses look on at each step. Never here: rows and columns of flows
 * (see {@code model}), reasons, the plan in words of the world. {@code Chain} is the door, {@code Face} holds what is
 * reached.
 */
@NullMarked
package org.commonshed.engine.plan.goals;

import org.jspecify.annotations.NullMarked;
