/**
 * What to build and how it runs: sizes and dispatch at least cost.
 *
 * <p>In: an {@link org.commonshed.engine.energy.cases.EnergyCase}. Out: an {@link org.commonshed.engine.energy.size.EnergyPlan}
 * that {@link org.commonshed.engine.energy.size.DispatchVerifier} has worked out again from the case alone. {@code SizingModel}
 * makes rows and columns of a case, {@code engine.energy.solve} solves them. Never here: files, words for people.
 */
@NullMarked
package org.commonshed.engine.energy.size;

import org.jspecify.annotations.NullMarked;
