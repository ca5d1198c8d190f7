/**
 * The commands of the shell, each a few steps with what the other packages of this room do; the highest of them.
 *
 * <p>In: words. Out: lines on the terminal and the number that the process ends with. Never here: how anything is done.
 */
@NullMarked
package org.commonshed.start.command;

import org.jspecify.annotations.NullMarked;
