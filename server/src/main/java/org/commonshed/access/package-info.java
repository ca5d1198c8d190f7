/**
 * Who people are and what they may do: accounts, signing in, invitations, roles.
 *
 * <p>In: words that people type, ids of places and organisations as plain text. Out: a {@link org.commonshed.access.Viewer}
 * for every request, and a yes or a refusal for every deed. Never here: what a place holds.
 */
@NullMarked
package org.commonshed.access;

import org.jspecify.annotations.NullMarked;
