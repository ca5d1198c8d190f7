/**
 * A plan that was asked for, as it is kept, and the changes that it tries; of this room's packages the lowest.
 *
 * <p>In: what is asked for, what was made. Out: the same, and how it stands. Never here: how a plan is made, what it
 * says.
 */
@NullMarked
package org.commonshed.planning.kept;

import org.jspecify.annotations.NullMarked;
