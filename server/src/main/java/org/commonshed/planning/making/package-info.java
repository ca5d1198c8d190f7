/**
 * Makes plans, one after the other, each in a process of its own, checks and opens them; stands on what is kept and on
 * the folder that a plan is made from.
 *
 * <p>In: a plan that waits. Out: a plan that holds its check, or why there is none. Never here: who may ask for one.
 */
@NullMarked
package org.commonshed.planning.making;

import org.jspecify.annotations.NullMarked;
