/**
 * A neighbourhood's energy: from a few answers to a plan that people can look at, try and hang up. {@code EnergyPlans} is the door,
 * {@code HomeMeters} that of households' own meters; they stand on the packages {@code kept} and {@code making}, and {@code reading}
 * stands on them.
 *
 * <p>In: places; answers; meters of households, weather; what a plan runs on the sun. Out: what to build, how it runs, what still
 * runs when the grid is down, who gets what; the sun to spare as a budget, and hours for machines. Never here: how a plan is
 * calculated (that is the engine's); a household's meter for whom it is not shown to.
 */
@NullMarked
package org.commonshed.energy;

import org.jspecify.annotations.NullMarked;
