/**
 * Who gets what of a neighbourhood's own energy, interval by interval, and what is paid for it.
 *
 * <p>In: readings of meters in whole watt-hours, a sharing key, prices. Out: for each meter and month what was offered, shared
 * and left over, exact to the watt-hour, and what is billed and credited, exact to the cent. Never here: files, sentences for
 * people, the clock, who may see whose meter.
 */
@NullMarked
package org.commonshed.engine.energy.share;

import org.jspecify.annotations.NullMarked;
