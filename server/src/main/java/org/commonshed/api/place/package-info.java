/**
 * The place as a whole for programs: its settings, its outlines, all of it as a file; stands on {@link org.commonshed.api}.
 *
 * <p>In: settings. Out: settings, a zip of the world folder. Never here: what they mean.
 */
@NullMarked
package org.commonshed.api.place;

import org.jspecify.annotations.NullMarked;
