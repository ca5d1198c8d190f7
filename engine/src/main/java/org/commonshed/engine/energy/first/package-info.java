/**
 * A first case from a few answers, with typical load and weather, so that nobody needs a file to begin.
 *
 * <p>In: {@link org.commonshed.engine.energy.first.Answers}. Out: an {@link org.commonshed.engine.energy.cases.EnergyCase} and every
 * number that nobody answered, with where it comes from. Never here: sizing, words for people.
 */
@NullMarked
package org.commonshed.engine.energy.first;

import org.jspecify.annotations.NullMarked;
