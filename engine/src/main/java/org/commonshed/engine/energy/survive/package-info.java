/**
 * How long a neighbourhood holds when the grid is out.
 *
 * <p>In: net load in kilowatts ({@code double[steps]}: what must be served less what sun, wind and water give, negative where
 * more is there than is needed), what is stored when an outage begins ({@code double[steps]}, kWh, usable), what carries the
 * rest ({@link Backup}). Out: how long each start lasts, the least reserve that lasts, probabilities, a certificate. The series
 * is a circle: after its last step comes its first. Never here: how large anything should be, prices.
 */
@NullMarked
package org.commonshed.engine.energy.survive;

import org.jspecify.annotations.NullMarked;
