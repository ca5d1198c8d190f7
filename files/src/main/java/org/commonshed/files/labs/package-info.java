/**
 * Real fab labs from published lists, as a place to try things out with.
 *
 * <p>In: the lists of Open Know-Where. Out: a whole world folder, a design and an order. Never here: how lists of workshops are
 * read (see {@code files.okw}).
 */
@NullMarked
package org.commonshed.files.labs;

import org.jspecify.annotations.NullMarked;
