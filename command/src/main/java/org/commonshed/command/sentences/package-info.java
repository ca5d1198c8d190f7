/**
 * Sentences that several commands say, and words in lines of a screen.
 *
 * <p>In: numbers, names, what went wrong. Out: text. Never here: a command, the screen itself.
 */
@NullMarked
package org.commonshed.command.sentences;

import org.jspecify.annotations.NullMarked;
