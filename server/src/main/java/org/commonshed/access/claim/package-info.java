/**
 * Whose the server is: the first visitor claims it, a demo is its example people's, and its keepers choose for all of
 * it; stands on sessions.
 *
 * <p>In: the word of the claim. Out: whether the server is somebody's, and what was chosen. Never here: what a place
 * chooses for itself.
 */
@NullMarked
package org.commonshed.access.claim;

import org.jspecify.annotations.NullMarked;
