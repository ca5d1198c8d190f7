/**
 * A neighbourhood's energy: from a few answers to a plan that people can look at, try and hang up. {@code EnergyPlans} is the door;
 * it stands on the packages {@code kept} and {@code making}, and {@code reading} stands on it.
 *
 * <p>In: places; answers; what a plan runs on the sun. Out: what to build, how it runs, what still runs when the grid is down, who
 * gets what; the sun to spare as a budget, and hours for machines. Never here: how a plan is calculated (that is the engine's);
 * readings of one household's meter.
 */
@NullMarked
package org.commonshed.energy;

import org.jspecify.annotations.NullMarked;
