/**
 * Who somebody is who comes back: sessions, their cookies, and how often one may try; stands on {@link
 * org.commonshed.access.people}.
 *
 * <p>In: a name with its passphrase, or a cookie. Out: who acts in a request. Never here: what they may do.
 */
@NullMarked
package org.commonshed.access.session;

import org.jspecify.annotations.NullMarked;
