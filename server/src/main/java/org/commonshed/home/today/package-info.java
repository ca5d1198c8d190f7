/**
 * What matters today, for whoever looks; stands on the names of {@link org.commonshed.home}.
 *
 * <p>In: needs, budgets, the plan that holds, what day it is at the place. Out: the first page. Never here: what is
 * changed.
 */
@NullMarked
package org.commonshed.home.today;

import org.jspecify.annotations.NullMarked;
