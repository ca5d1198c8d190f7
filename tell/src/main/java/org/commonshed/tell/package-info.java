/**
 * What a plan says, in the reader's language: why something is short, why it comes from outside, what one more of what
 * binds would give, why a flow comes from there; and how amounts, shares and units are written.
 *
 * <p>In: a world, what a plan says as data, a language. Out: sentences. Every word stands in the message file beside this
 * room, {@code words.properties}; another language is a file beside it. A message is a whole sentence or a whole clause
 * with parts filled in, and no verb in it has to agree with a name. Never here: marks of a page, pictures, reasons that
 * the plan does not give, what a room says of itself (it brings its own messages, see {@link Words#with}).
 */
@NullMarked
package org.commonshed.tell;

import org.jspecify.annotations.NullMarked;
