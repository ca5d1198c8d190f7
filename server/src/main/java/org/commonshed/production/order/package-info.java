/**
 * Orders: who can make them, who is asked, who promised, what is made, handed over, checked and thanked for.
 *
 * <p>In: what is wanted by when, answers of makers, what they and who receives say. Out: proposals, asks, promises. Never here: what
 * a design is (design), how an order is divided (engine).
 */
@NullMarked
package org.commonshed.production.order;

import org.jspecify.annotations.NullMarked;
