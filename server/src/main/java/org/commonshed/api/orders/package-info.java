/**
 * Orders and notices for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: numbers of orders. Out: how orders stand, what somebody was told. Never here: who makes what of an order.
 */
@NullMarked
package org.commonshed.api.orders;

import org.jspecify.annotations.NullMarked;
