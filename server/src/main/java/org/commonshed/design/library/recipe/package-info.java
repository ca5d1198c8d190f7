/**
 * A design becomes a recipe of the planner.
 *
 * <p>In: a version, what somebody chose of it. Out: a product, a recipe and its lines, as one act that can be taken back. Never
 * here: pages.
 */
@NullMarked
package org.commonshed.design.library.recipe;

import org.jspecify.annotations.NullMarked;
