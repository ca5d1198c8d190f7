/**
 * From nothing to a first plan: what a keeper is asked one page at a time; stands on the names of
 * {@link org.commonshed.home}.
 *
 * <p>In: a name, waters, neighbourhoods, makers, needs, as people write them down. Out: rows of the rooms. Never here:
 * anything that is kept only for this way in; each step is done when its rows are there.
 */
@NullMarked
package org.commonshed.home.begin;

import org.jspecify.annotations.NullMarked;
