/**
 * A form that is sent twice is taken once: every page gives its forms a key, and whoever sends the same form with the same key
 * again is led where the first sending led; stands on {@link org.commonshed.access.session}.
 *
 * <p>In: a form with a key. Out: the same, or an address to go on to. Never here: what a form means.
 */
@NullMarked
package org.commonshed.access.sent;

import org.jspecify.annotations.NullMarked;
