/**
 * From weather to power: where the sun stands, what falls on a tilted surface, what a photovoltaic system makes of it.
 *
 * <p>In: a {@link WeatherYear}, a {@link PvSystem}. Out: kilowatts in each step. The model is that of PVWatts version 8 (A. P.
 * Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014; System Advisor Model, cmod_pvwattsv8, 2024), part by part from
 * the papers that each type names. Angles are in radians within the package and in degrees, azimuth clockwise from north, at
 * its doors. Never here: files, prices, batteries.
 */
@NullMarked
package org.commonshed.engine.energy.sun;

import org.jspecify.annotations.NullMarked;
