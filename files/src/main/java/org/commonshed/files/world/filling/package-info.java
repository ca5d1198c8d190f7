/**
 * What the catalogue gives where a place states nothing.
 *
 * <p>In: the folder of the catalogue, tables as they were stated. Out: the same tables filled in, each row that was assumed
 * marked so. Never here: what a place states, which always stands before the catalogue.
 */
@NullMarked
package org.commonshed.files.world.filling;

import org.jspecify.annotations.NullMarked;
