/**
 * What people do for themselves: signing in and out, and what is one's own; stands on sessions and on whose the server
 * is.
 *
 * <p>In: what the forms say. Out: pages. Never here: roles that others give.
 */
@NullMarked
package org.commonshed.access.account;

import org.jspecify.annotations.NullMarked;
