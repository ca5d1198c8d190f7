/**
 * The door by which a command on this machine asks a house that another process keeps open, from both sides; stands
 * beside the house, on the folder and on what this room itself can be asked for.
 *
 * <p>In: a local request with the word of this run. Out: what a {@link org.commonshed.start.LocalDeed} answers. Never
 * here: anything for other machines.
 */
@NullMarked
package org.commonshed.start.door;

import org.jspecify.annotations.NullMarked;
