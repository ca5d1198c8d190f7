/**
 * Who is the same as whom: actors of one list or of two, told as same, perhaps or different.
 *
 * <p>In: what lists say of actors: names, places, links. Out: pairs with a probability and the evidence for and against, each
 * with its weight, for a person to decide. Never here: files, merging, learning from answers. Whoever is far apart, or fits
 * somebody else better, is never called the same.
 */
@NullMarked
package org.commonshed.engine.same;

import org.jspecify.annotations.NullMarked;
