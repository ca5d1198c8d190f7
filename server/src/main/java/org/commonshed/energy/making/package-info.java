/**
 * A first plan is made: sized by the engine, tried in outages, beside it the same with bigger batteries, shared by several keys.
 *
 * <p>In: answers. Out: a {@code Found}, all that the pages show, bounded. Never here: words for people, the database.
 */
@NullMarked
package org.commonshed.energy.making;

import org.jspecify.annotations.NullMarked;
