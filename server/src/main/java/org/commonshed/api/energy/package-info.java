/**
 * A neighbourhood's energy for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: answers to the questions; a sharing key. Out: what is known and assumed, the plan that came of it. Never here: how a
 * plan is made.
 */
@NullMarked
package org.commonshed.api.energy;

import org.jspecify.annotations.NullMarked;
