/**
 * The one folder in which a server keeps everything, and the account of the machine that may read it; stands on nothing
 * but {@link org.commonshed.start}.
 *
 * <p>In: a path. Out: a folder that is held, files for their owner alone. Never here: what is in the files.
 */
@NullMarked
package org.commonshed.start.folder;

import org.jspecify.annotations.NullMarked;
