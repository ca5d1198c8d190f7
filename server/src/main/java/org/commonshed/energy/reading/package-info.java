/**
 * The pages of the room; stands on {@link org.commonshed.energy}.
 *
 * <p>In: what was found. Out: sentences, tables, pictures. Never here: how a plan is made or kept.
 */
@NullMarked
package org.commonshed.energy.reading;

import org.jspecify.annotations.NullMarked;
