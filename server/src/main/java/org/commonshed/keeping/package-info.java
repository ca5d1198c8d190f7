/**
 * How rooms keep what they are told: rows of a table as people stated them, with who, when and the state before, from the
 * first day; and taking back what was changed.
 *
 * <p>In: a {@link org.commonshed.keeping.Sheet}, rows, and the act they belong to. Out: rows, page by page. Never here: what a row
 * means.
 */
@NullMarked
package org.commonshed.keeping;

import org.jspecify.annotations.NullMarked;
