/**
 * An actor's work of a month in a plan, recipe by recipe and capacity by capacity; stands on the door of {@link
 * org.commonshed.planning}.
 *
 * <p>In: a plan with its world. Out: what {@link org.commonshed.exchange} asks of the work. Never here: pages.
 */
@NullMarked
package org.commonshed.planning.work;

import org.jspecify.annotations.NullMarked;
