/**
 * How the house is started, stopped, saved and looked over: the data folder, the database in it, the commands.
 *
 * <p>In: words of the command line. Out: a running server, a backup, a diagnosis. Never here: anything that a place does.
 */
@NullMarked
package org.commonshed.start;

import org.jspecify.annotations.NullMarked;
