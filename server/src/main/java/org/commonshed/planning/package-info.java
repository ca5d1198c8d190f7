/**
 * The planner's room: the rooms together make a world; a world is planned, kept with what it was made from, compared and
 * adopted. {@code Plans} is the door; it stands on the packages {@code kept}, {@code world} and {@code making}, and the
 * others stand on it.
 *
 * <p>In: what all earlier rooms keep. Out: plans, the world as a folder, and what the plan that holds answers to earlier
 * rooms. Never here: how a plan is calculated (that is the engine's), what a place holds.
 */
@NullMarked
package org.commonshed.planning;

import org.jspecify.annotations.NullMarked;
