/**
 * Bioregions, watersheds, neighbourhoods: places within places, and what the whole place is called.
 *
 * <p>In: places, outlines as GeoJSON, settings. Out: places, which lies in which. Never here: who lives or works there.
 */
@NullMarked
package org.commonshed.place;

import org.jspecify.annotations.NullMarked;
