/**
 * What is needed and who can make it, for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: who, what. Out: needs that were stated or are assumed, makers, all that is known of somebody. Never here: what is
 * assumed and why.
 */
@NullMarked
package org.commonshed.api.needs;

import org.jspecify.annotations.NullMarked;
