/**
 * The rooms together as one world folder, in and out, packed, and with a patch laid over it; stands on the words of
 * {@link org.commonshed.planning.kept}.
 *
 * <p>In: what all desks state. Out: a folder, or rows for the desks. Never here: a plan.
 */
@NullMarked
package org.commonshed.planning.world;

import org.jspecify.annotations.NullMarked;
