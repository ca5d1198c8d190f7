/**
 * The planner's room: the rooms together make a world; a world is planned, kept with what it was made from, compared and
 * adopted.
 *
 * <p>In: what all earlier rooms keep. Out: plans, and the world as a folder. Never here: how a plan is calculated (that is the
 * engine's), what a place holds.
 */
@NullMarked
package org.commonshed.planning;

import org.jspecify.annotations.NullMarked;
