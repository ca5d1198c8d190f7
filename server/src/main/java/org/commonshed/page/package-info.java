/**
 * What every page is told: the frame around it, the words of its language, the rail.
 *
 * <p>In: entries that rooms declare. Out: records that templates read. Never here: how a page is answered, what a place holds.
 */
@NullMarked
package org.commonshed.page;

import org.jspecify.annotations.NullMarked;
