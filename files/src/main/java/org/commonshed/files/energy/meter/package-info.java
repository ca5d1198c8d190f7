/**
 * What meters measured and what is usual where there is none: interval readings as CSV, Green Button (ESPI) as XML, standard load
 * profiles.
 *
 * <p>In: files. Out: a {@link org.commonshed.files.energy.meter.MeterSeries} in steps of local standard time, or every problem
 * with its line and how to mend it. Never here: whose meter it is; names and addresses in a file are not read.
 */
@NullMarked
package org.commonshed.files.energy.meter;

import org.jspecify.annotations.NullMarked;
