/**
 * Programs that act for somebody: words by which they are let in, with fewer rights than the person and an end; stands on
 * {@link org.commonshed.access.session}.
 *
 * <p>In: a name, an end and rights of one's own choosing, or a word. Out: who acts, within those rights. Never here: the word
 * itself, of which a digest is kept.
 */
@NullMarked
package org.commonshed.access.token;

import org.jspecify.annotations.NullMarked;
