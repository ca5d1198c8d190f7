/**
 * Bioregions, watersheds, neighbourhoods: places within places, what the whole place is called, and which lies in which;
 * stands on {@link org.commonshed.place.shape}.
 *
 * <p>In: places, outlines as GeoJSON, settings. Out: places, which lies in which. Never here: who lives or works there.
 */
@NullMarked
package org.commonshed.place;

import org.jspecify.annotations.NullMarked;
