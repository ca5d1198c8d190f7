/**
 * The whole place in and out as one folder, and the example that a demo opens with; knows no other package of this room.
 *
 * <p>In: a zip file or a folder. Out: what it would change, then that, or a zip file. Never here: what a table means.
 */
@NullMarked
package org.commonshed.home.whole;

import org.jspecify.annotations.NullMarked;
