/**
 * A plan of layers: homes in neighbourhoods in a bioregion, each of which plans by itself and shows its parent only what crosses the
 * line between them.
 *
 * <p>In: a {@link org.commonshed.engine.energy.layers.LayeredCase}. Out: a {@link org.commonshed.engine.energy.layers.LayeredPlan} with
 * a proven lower bound. Prices go down, {@link org.commonshed.engine.energy.layers.Proposal}s come up (Dantzig–Wolfe decomposition,
 * one layer within the other); all that passes goes over a {@link org.commonshed.engine.energy.layers.Wire}. Never here: files, words
 * for people, a view into another layer's series.
 */
@NullMarked
package org.commonshed.engine.energy.layers;

import org.jspecify.annotations.NullMarked;
