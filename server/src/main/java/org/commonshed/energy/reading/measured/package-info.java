/**
 * The pages of what was measured: a household's own meter, homes together, weather, and what sharing keys count with; stands on
 * {@link org.commonshed.energy.reading}.
 *
 * <p>In: files that people send; what is kept of them. Out: the same to whom it is shown; what is to be mended, line by line. Never here:
 * who may see a meter (that is {@code HomeMeters}').
 */
@NullMarked
package org.commonshed.energy.reading.measured;

import org.jspecify.annotations.NullMarked;
