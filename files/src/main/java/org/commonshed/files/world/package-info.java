/**
 * The world folder in and out: plain tables that a spreadsheet can edit.
 *
 * <p>In: a folder, patches laid over it, limits on its size, the folder of the catalogue. Out: a checked
 * {@link org.commonshed.engine.world.World}, or every problem with where it stands and how to mend it; the normalised
 * folder. Never here: planning, the network, a database. Tables come first and meaning second: {@code TableReader} →
 * {@code Patch} → {@code Catalogue} → {@code WorldChecker}. What a table may hold stands once, in {@code Schema}.
 */
@NullMarked
package org.commonshed.files.world;

import org.jspecify.annotations.NullMarked;
