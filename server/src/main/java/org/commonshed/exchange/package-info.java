/**
 * needs and offers: what people ask for, what they can give, and what may come from outside.
 *
 * <p>In: needs, links, what may come from outside. Out: the same. Never here: who is to meet a need; that is the plan's.
 */
@NullMarked
package org.commonshed.exchange;

import org.jspecify.annotations.NullMarked;
