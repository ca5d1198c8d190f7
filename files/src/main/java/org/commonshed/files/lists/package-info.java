/**
 * Lists of actors from the real world in: tables with any headings, GeoJSON, Murmurations profiles, the directory of fab labs,
 * places of OpenStreetMap, pasted text.
 *
 * <p>In: a file or what somebody pasted, and what a person says about its columns. Out: actors as they are proposed, with what was
 * understood of each column and why, and a doubt with line, column and mend for whatever is not sure. Never here: a decision, the
 * network, people: whoever to call or write to is kept apart from what anybody may see.
 */
@NullMarked
package org.commonshed.files.lists;

import org.jspecify.annotations.NullMarked;
