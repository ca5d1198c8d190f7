/**
 * Care for what is public, for programs: reports, what is hidden, appeals; stands on {@link org.commonshed.api}.
 *
 * <p>In: what is wrong, decisions with their reasons. Out: what waits for whoever looks after a place. Never here: who reported.
 */
@NullMarked
package org.commonshed.api.care;

import org.jspecify.annotations.NullMarked;
