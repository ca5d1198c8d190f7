/**
 * Who may be among the actors twice, and how two become one: all that names the one names the other afterwards, in every table.
 * Of this room, because it needs the desks of all rooms.
 *
 * <p>In: actors as they stand, and what a person says of two of them. Out: one act that history takes back, and an alias under
 * which the old id goes on. Never here: who is the same as whom (engine); it is proposed, and a person decides.
 */
@NullMarked
package org.commonshed.home.twice;

import org.jspecify.annotations.NullMarked;
