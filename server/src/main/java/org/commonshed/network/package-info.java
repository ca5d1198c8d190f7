/**
 * Whoever makes, keeps or needs something: the directory of actors.
 *
 * <p>In: actors, one by one or as a list. Out: actors, and where they are. Never here: what they make or need.
 */
@NullMarked
package org.commonshed.network;

import org.jspecify.annotations.NullMarked;
