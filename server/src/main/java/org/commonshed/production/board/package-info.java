/**
 * The pages of orders: for those who need, for those who make, for whoever holds a link or a box.
 *
 * <p>In: what people type and tap. Out: pages. Never here: whether they may; the doors of orders know.
 */
@NullMarked
package org.commonshed.production.board;

import org.jspecify.annotations.NullMarked;
