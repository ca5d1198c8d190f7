/**
 * Lists of organisations that others keep, and who is there twice, for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: lists with what is said of their columns and rows; who is one and who is two. Out: what becomes of each row. Never
 * here: who is the same as whom.
 */
@NullMarked
package org.commonshed.api.lists;

import org.jspecify.annotations.NullMarked;
