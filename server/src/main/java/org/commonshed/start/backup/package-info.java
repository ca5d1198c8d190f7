/**
 * All that a place has recorded as one file, and back; stands on the database.
 *
 * <p>In: a database. Out: a file with checksums, or an empty database filled from one. Never here: what a table means.
 */
@NullMarked
package org.commonshed.start.backup;

import org.jspecify.annotations.NullMarked;
