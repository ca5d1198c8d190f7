/**
 * The commands about a neighbourhood's energy.
 *
 * <p>In: words at a shell, files. Out: text, JSON, pages. Never here: calculations, the formats of files.
 */
@NullMarked
package org.commonshed.command.energy;

import org.jspecify.annotations.NullMarked;
