/**
 * What people may do: the question {@code Doors} and the words in which it is asked and answered; of this room's
 * packages the lowest.
 *
 * <p>In: somebody, a deed, and the id of a place or organisation as plain text. Out: a yes or a refusal, for every deed.
 * Never here: what a place holds, who somebody is.
 */
@NullMarked
package org.commonshed.access;

import org.jspecify.annotations.NullMarked;
