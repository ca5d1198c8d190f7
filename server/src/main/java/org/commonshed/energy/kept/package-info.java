/**
 * What is kept of a neighbourhood's energy: what it said, what was assumed beside it, the plan that came of that.
 *
 * <p>In: answers, plans as packed JSON. Out: the same. Never here: what a plan means.
 */
@NullMarked
package org.commonshed.energy.kept;

import org.jspecify.annotations.NullMarked;
