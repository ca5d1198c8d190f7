/**
 * How the house is started, stopped, saved and looked over; of this room's packages the lowest, with what all rooms may
 * know of the start.
 *
 * <p>In: words of the command line. Out: a running server, a backup, a diagnosis; here, what a room can offer to a
 * command ({@code LocalDeed}) or to a demo ({@code Opening}), and the sentence of what hinders ({@code Hindrance}).
 * Never here: anything that a place does.
 */
@NullMarked
package org.commonshed.start;

import org.jspecify.annotations.NullMarked;
