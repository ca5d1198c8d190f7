/**
 * Measurements beside a peer in the same run, and the made-up worlds they run on.
 *
 * <p>In: sizes and a seed. Out: a table of sizes, times, memory and largest differences, and whether the limits are
 * kept. Never here: anything that a plan needs; the peers exist only to be compared with.
 */
@NullMarked
package org.commonshed.bench;

import org.jspecify.annotations.NullMarked;
