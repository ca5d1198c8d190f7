/**
 * What every request and every answer passes: who is let through, what is read of a body, how many wait; the highest
 * package of its room.
 *
 * <p>In: a request. Out: the same, or a page that says why not. Never here: the table of who may do what.
 */
@NullMarked
package org.commonshed.access.gate;

import org.jspecify.annotations.NullMarked;
