/**
 * Taking along what is kept of oneself, and leaving; stands on people, sessions and passkeys, and asks all rooms for their
 * {@link org.commonshed.access.Traces}.
 *
 * <p>In: somebody who wants it. Out: a file, or a former member. Never here: what a room keeps, which it tells and forgets
 * itself.
 */
@NullMarked
package org.commonshed.access.leaving;

import org.jspecify.annotations.NullMarked;
