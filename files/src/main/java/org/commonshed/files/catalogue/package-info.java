/**
 * The shipped catalogue for readers: what it knows of products, recipes and kinds, each with source and status.
 *
 * <p>In: the folder of the catalogue. Out: rows to search and to follow back to land and water. Never here: filling a
 * place in with it (see {@code files.world}).
 */
@NullMarked
package org.commonshed.files.catalogue;

import org.jspecify.annotations.NullMarked;
