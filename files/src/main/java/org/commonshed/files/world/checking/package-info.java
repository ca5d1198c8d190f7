/**
 * Tables become a world, or every problem with where it stands and how to mend it.
 *
 * <p>In: tables and settings, of a whole folder or of one form. Out: a {@link org.commonshed.engine.world.World}, problems,
 * and hints at what is worth a look. {@code WorldChecker} goes through the tables, each in its own {@code …Rows}; what must
 * hold between them stands in {@code WorldRelations}. Never here: files, the catalogue.
 */
@NullMarked
package org.commonshed.files.world.checking;

import org.jspecify.annotations.NullMarked;
