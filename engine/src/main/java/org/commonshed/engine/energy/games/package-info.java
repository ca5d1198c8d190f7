/**
 * What members of a community are worth to each other: splits of a common value by the rules of cooperative game theory.
 *
 * <p>In: the value of every group of members, or what each gives and needs in every interval. Out: Shapley values (exact or
 * sampled with an error), least core and nucleolus; who would be better off alone; how even a split is. Never here: files,
 * sentences for people, the clock, the vote on which split is taken.
 */
@NullMarked
package org.commonshed.engine.energy.games;

import org.jspecify.annotations.NullMarked;
