/**
 * A neighbourhood's energy for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: answers to the questions; files of weather and of shares; a sharing key; which sun the planner may have. Out: what is known and
 * assumed, the plan that came of it, what the sun leaves over. Never here: how a plan is made; meters of households, which they bring
 * in and show in person.
 */
@NullMarked
package org.commonshed.api.energy;

import org.jspecify.annotations.NullMarked;
