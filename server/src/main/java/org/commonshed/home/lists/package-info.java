/**
 * Lists of actors from the real world come in: what each column was taken for, what would become of each row, and then all of it
 * as one act. Of this room, because it needs the places, the actors, the kinds of the catalogue and the tables together; the first
 * way in stands on it.
 *
 * <p>In: a file or a pasted text, and what a person says about its columns and rows. Out: actors. Never here: how a list is read
 * (files), who is the same as whom (engine), people and ways to reach them.
 */
@NullMarked
package org.commonshed.home.lists;

import org.jspecify.annotations.NullMarked;
