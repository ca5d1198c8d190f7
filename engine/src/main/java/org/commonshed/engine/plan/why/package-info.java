/**
 * Why a plan is as it is: what would have to grow for more, what stands in the way, why things come from there.
 *
 * <p>In: the chain of goals as it works, the point that it ends with. Out: reasons and alternatives as a plan tells them.
 * {@link org.commonshed.engine.plan.why.Explanations} is the door and the only one. Never here: anything that changes
 * which plan is made; words for people.
 */
@NullMarked
package org.commonshed.engine.plan.why;

import org.jspecify.annotations.NullMarked;
