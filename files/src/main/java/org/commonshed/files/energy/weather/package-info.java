/**
 * Weather of a year from files of others: TMY3, EPW, SAM and PVGIS.
 *
 * <p>In: a file, packed or not. Out: a {@link org.commonshed.engine.energy.sun.WeatherYear}, or every problem with its line and how
 * to mend it. A format's reader makes a {@code RawWeather}, which says nothing of what it means; {@code YearMaking} makes a
 * year of it. Never here: the sun, power, the network: no weather is fetched.
 */
@NullMarked
package org.commonshed.files.energy.weather;

import org.jspecify.annotations.NullMarked;
