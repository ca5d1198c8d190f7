/**
 * Geometry by itself: reading GeoJSON within limits, mending, overlap on an equal-area projection; the lowest package of
 * its room.
 *
 * <p>In: the text of a file. Out: sound outlines, remarks, shares of areas. Never here: what a place is called, what is
 * kept.
 */
@NullMarked
package org.commonshed.place.shape;

import org.jspecify.annotations.NullMarked;
