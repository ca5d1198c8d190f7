/**
 * The words of a neighbourhood's energy: what its parts below plan, survive, measure and share. Kilowatts and kilowatt-hours.
 *
 * <p>In: times. Out: the grid of steps that all parts use. Never here: daylight saving, the clock.
 */
@NullMarked
package org.commonshed.engine.energy;

import org.jspecify.annotations.NullMarked;
