/**
 * Letting people in by a link, and giving and taking roles; stands on sessions.
 *
 * <p>In: a role, or a link. Out: somebody new, or somebody back. Never here: who may give which role, which {@link
 * org.commonshed.access} rules.
 */
@NullMarked
package org.commonshed.access.invite;

import org.jspecify.annotations.NullMarked;
