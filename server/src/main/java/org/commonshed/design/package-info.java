/**
 * What can be made and how: products, recipes, who can run them with what.
 *
 * <p>In: products, recipes, abilities, capacities, stocks. Out: the same, with the shipped catalogue behind them. Never here: how much is made when.
 */
@NullMarked
package org.commonshed.design;

import org.jspecify.annotations.NullMarked;
