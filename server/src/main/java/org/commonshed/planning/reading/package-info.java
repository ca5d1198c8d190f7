/**
 * The plan as people read it: its page and parts, how far it is, why there is not more, two beside each other; stands on
 * the door of {@link org.commonshed.planning}.
 *
 * <p>In: a plan with its world, and what the address asks for. Out: pages. Never here: sentences about a plan, which the
 * report tells.
 */
@NullMarked
package org.commonshed.planning.reading;

import org.jspecify.annotations.NullMarked;
