/**
 * How well the same actors are found in two lists: two real lists of fab labs with a key, the plain way beside them, and how long
 * many made-up actors take.
 *
 * <p>In: the two lists. Out: precision, recall, seconds. Never here: how it is judged; the key, but for counting.
 */
@NullMarked
package org.commonshed.bench.same;

import org.jspecify.annotations.NullMarked;
