/**
 * The house itself; all that is said of it is where it begins.
 *
 * <p>Never here: anything that a room does.
 */
@NullMarked
package org.commonshed;

import org.jspecify.annotations.NullMarked;
