/**
 * Where every command writes, how it ends, where it keeps things, and how it is stopped.
 *
 * <p>In: the terminal or pipe. Out: a screen, a code, folders. Never here: a command.
 */
@NullMarked
package org.commonshed.command.shell;

import org.jspecify.annotations.NullMarked;
