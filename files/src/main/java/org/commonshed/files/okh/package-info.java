/**
 * Manifests of open designs (Open Know-How) in and out, in all their dialects.
 *
 * <p>In: a folder, an archive or a file, limits on their size. Out: each manifest as it was read and as it is understood, its
 * hash, every problem with where it stands; the same manifest written strictly in any dialect; bills of materials as lines.
 * Never here: the network, a database, what a design needs that it does not say. Text becomes a {@code Value}, known keys take
 * their one name in {@code Understanding}, and what they mean is read from there; unknown keys stay as they are, in their order.
 */
@NullMarked
package org.commonshed.files.okh;

import org.jspecify.annotations.NullMarked;
