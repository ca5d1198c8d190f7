/**
 * An order divided among many makers.
 *
 * <p>In: how much is wanted, and for each maker what it can have delivered by each day, at what cost and way. Out: pieces
 * for each maker with dates, proven to be best within a gap; what it costs to have it faster, nearer or with fewer
 * makers. Never here: files, sentences for people, the clock (but the deadline of {@code solve}).
 */
@NullMarked
package org.commonshed.engine.split;

import org.jspecify.annotations.NullMarked;
