/**
 * The bench on which a change is tried without touching the place; stands on how plans are read.
 *
 * <p>In: changes that the address holds. Out: a page, and a plan asked for. Never here: anything that is kept.
 */
@NullMarked
package org.commonshed.planning.trying;

import org.jspecify.annotations.NullMarked;
