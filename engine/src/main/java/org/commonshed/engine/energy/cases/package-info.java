/**
 * The words of an energy case: what a neighbourhood uses, what could be built, what it costs, what it must live through.
 *
 * <p>In: what a file or a page says, complete (defaults filled in, series resolved). Out: nothing; all that plan, check and
 * survive read these records. Never here: calculating. Power is in kilowatts, energy in kilowatt-hours, money in the currency
 * of the case; every series has one value for each step of the time grid.
 */
@NullMarked
package org.commonshed.engine.energy.cases;

import org.jspecify.annotations.NullMarked;
