/**
 * What is said of designs on one screen.
 *
 * <p>In: what was read. Out: sentences, one for each thing. Never here: reading, writing, the screen itself.
 */
@NullMarked
package org.commonshed.command.designs;

import org.jspecify.annotations.NullMarked;
