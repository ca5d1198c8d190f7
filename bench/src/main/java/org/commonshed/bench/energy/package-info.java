/** Measures what is worked out of a neighbourhood's energy, beside plain ways to the same. */
@NullMarked
package org.commonshed.bench.energy;

import org.jspecify.annotations.NullMarked;
