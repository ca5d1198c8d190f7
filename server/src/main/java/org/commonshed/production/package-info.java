/**
 * What is promised, made, handed over and checked: orders among many makers, and the journal of what happened.
 *
 * <p>In: orders, answers of makers, what was made and received. Out: promises and events as ValueFlows has them, notices. Never here:
 * what could be made (design), what is planned for the whole place (planning).
 */
@NullMarked
package org.commonshed.production;

import org.jspecify.annotations.NullMarked;
