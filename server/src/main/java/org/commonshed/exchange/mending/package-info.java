/**
 * What can be had without making it new: borrowed, mended, taken apart, used again; and who could take what is left over.
 *
 * <p>In: things as people state them, recipes, needs. Out: ways to meet a need before anything is made, takers of what is left
 * over. Never here: needs and offers themselves.
 */
@NullMarked
package org.commonshed.exchange.mending;

import org.jspecify.annotations.NullMarked;
