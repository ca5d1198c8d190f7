/**
 * Measures how a neighbourhood's energy is shared and settled.
 *
 * <p>In: a seed. Out: seconds beside a plain way, and which limits are broken. Never here: real meters of anybody.
 */
@NullMarked
package org.commonshed.bench.share;

import org.jspecify.annotations.NullMarked;
