/**
 * The rooms seen together: Today, what the frame says of the place, the search over all rooms, the contents.
 *
 * <p>In: what the front doors of the rooms answer. Out: pages. Never here: anything that is kept.
 */
@NullMarked
package org.commonshed.home;

import org.jspecify.annotations.NullMarked;
