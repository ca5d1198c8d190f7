/**
 * What is kept of a neighbourhood's energy: what it said, what was assumed beside it, the plan that came of that;
 * meters of households and sums of them; files.
 *
 * <p>In: answers, plans as packed JSON, a year of a meter. Out: the same. Never here: what a plan means.
 */
@NullMarked
package org.commonshed.energy.kept;

import org.jspecify.annotations.NullMarked;
