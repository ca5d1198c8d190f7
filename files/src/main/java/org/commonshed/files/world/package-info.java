/**
 * The words of a world folder: tables before they mean anything, what they may hold, what is wrong with them.
 *
 * <p>In: nothing but what the rooms above put into them. Out: {@link org.commonshed.files.world.Reading}, {@link
 * org.commonshed.files.world.Stated}, {@link org.commonshed.files.world.Issue} and the smaller words of them. What a table
 * may hold stands once, in {@link org.commonshed.files.world.Schema}. Never here: planning, the network, a database, the
 * way from a folder to these words. {@code Folder}, {@code Table}, {@code Row}, {@code Settings} and {@code Issues} are for
 * the rooms above alone.
 *
 * <p>Those rooms stand in this order: {@code world.reading}, {@code world.checking}, {@code world.filling}, {@code
 * world.folder}.
 */
@NullMarked
package org.commonshed.files.world;

import org.jspecify.annotations.NullMarked;
