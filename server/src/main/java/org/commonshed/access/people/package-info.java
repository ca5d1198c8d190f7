/**
 * Who people are, how they prove it, and what they are; stands on the words of {@link org.commonshed.access}.
 *
 * <p>In: names, passphrases, roles. Out: people, and a {@link org.commonshed.access.Viewer} for each. Never here: who is
 * signed in.
 */
@NullMarked
package org.commonshed.access.people;

import org.jspecify.annotations.NullMarked;
