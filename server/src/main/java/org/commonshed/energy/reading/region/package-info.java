/**
 * The page of a region's layers; stands on {@link org.commonshed.energy}.
 *
 * <p>In: a {@link org.commonshed.energy.making.RegionFound}. Out: sentences, tables, a picture. Never here: how layers are planned.
 */
@NullMarked
package org.commonshed.energy.reading.region;

import org.jspecify.annotations.NullMarked;
