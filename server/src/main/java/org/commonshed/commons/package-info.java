/**
 * Budgets of land, water and other commons, which every plan obeys.
 *
 * <p>In: limits, with the id of the decision that set them. Out: the same. Never here: who draws from them.
 */
@NullMarked
package org.commonshed.commons;

import org.jspecify.annotations.NullMarked;
