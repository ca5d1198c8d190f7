/**
 * What the sun gives beyond use and storage, and when to run machines on it.
 *
 * <p>In: power left over in each step of a year; machines with their power and hours. Out: a mean day of each month hour by hour,
 * sums between dates, one run a day for each machine. Never here: what is made on the machines, prices.
 */
@NullMarked
package org.commonshed.engine.energy.surplus;

import org.jspecify.annotations.NullMarked;
