/**
 * The planning problem written a second time, to be solved by other means, so that the planner has somebody to agree
 * with.
 *
 * <p>In: a world. Out: the value of every goal. Never here: any class of the rooms {@code plan}, {@code solve} and
 * {@code verify}.
 */
package org.commonshed.engine.second;
