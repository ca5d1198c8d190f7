/**
 * People for programs: who asks, who is here and what they are, who is invited; stands on {@link org.commonshed.api}.
 *
 * <p>In: roles, names, links that let somebody in. Out: people with those roles that the asker may know of. Never here:
 * passphrases, passkeys, ways back in, the end of an account; these are for people alone.
 */
@NullMarked
package org.commonshed.api.people;

import org.jspecify.annotations.NullMarked;
