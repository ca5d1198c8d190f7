/**
 * What is worked out of a neighbourhood's energy, measured beside plain ways to the same.
 *
 * <p>In: what is asked at the command line. Out: lines of text and whether a limit is broken. Never here: the calculations.
 */
@NullMarked
package org.commonshed.bench.energy;

import org.jspecify.annotations.NullMarked;
