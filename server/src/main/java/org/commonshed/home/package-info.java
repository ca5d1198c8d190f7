/**
 * The rooms seen together; of this room's packages the lowest, with what its pages share: through whose eyes one looks,
 * what ids are called and where their pages are.
 *
 * <p>In: what the front doors of the rooms answer. Out: pages. Never here: anything that is kept.
 */
@NullMarked
package org.commonshed.home;

import org.jspecify.annotations.NullMarked;
