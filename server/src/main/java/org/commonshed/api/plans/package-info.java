/**
 * Plans for programs: asked for, followed, read, and made the one that holds; stands on {@link org.commonshed.api}.
 *
 * <p>In: what to try. Out: plans, why they are so, what flows. Never here: how a plan is made.
 */
@NullMarked
package org.commonshed.api.plans;

import org.jspecify.annotations.NullMarked;
