/**
 * What a design needs that it does not say in so many fields: processes, materials, the largest piece.
 *
 * <p>In: the words of a design, the taxonomy. Out: proposals with a confidence and the words that led there, for a person to
 * confirm. Never here: files, learning from data, a decision. The rules are a table in {@code Rules} that anybody can read; a
 * wrong proposal is worse than none.
 */
@NullMarked
package org.commonshed.engine.infer;

import org.jspecify.annotations.NullMarked;
