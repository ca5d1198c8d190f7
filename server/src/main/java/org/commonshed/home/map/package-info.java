/**
 * The map of the place; stands beside the other packages of this room and knows none of them.
 *
 * <p>In: outlines, actors, budgets, what goes where. Out: a page, and what its script draws. Never here: geometry.
 */
@NullMarked
package org.commonshed.home.map;

import org.jspecify.annotations.NullMarked;
