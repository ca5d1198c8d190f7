/**
 * The command line: {@code plan}, {@code check} and {@code catalogue}.
 *
 * <p>In: words from the shell, folders and files. Out: text for people on standard output, progress and problems on
 * standard error, files that were asked for, and one of the exit codes of {@link org.commonshed.command.Ending}. Never
 * here: how a plan is found, what a table may hold, how a picture is drawn.
 */
@NullMarked
package org.commonshed.command;

import org.jspecify.annotations.NullMarked;
