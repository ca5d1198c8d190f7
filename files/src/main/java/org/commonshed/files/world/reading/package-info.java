/**
 * Files become tables of text, and patches are laid over them.
 *
 * <p>In: a folder, limits on its size. Out: its tables and settings as they stand, the fingerprint of their bytes, and
 * every place where a file is no table. Never here: what a cell means, what must be there.
 */
@NullMarked
package org.commonshed.files.world.reading;

import org.jspecify.annotations.NullMarked;
