/**
 * A whole folder in and out: plain tables that a spreadsheet can edit, as a folder, a zip file or one table by itself.
 *
 * <p>In: a folder, patches laid over it, limits on its size, the folder of the catalogue. Out: a {@link
 * org.commonshed.files.world.Reading}; the normalised folder. {@link org.commonshed.files.world.folder.WorldFolder} is the
 * door: {@code FolderReader} → {@code Patch} → {@code CatalogueFill} → {@code WorldChecker}. Never here: the rules for what
 * is in a table.
 */
@NullMarked
package org.commonshed.files.world.folder;

import org.jspecify.annotations.NullMarked;
