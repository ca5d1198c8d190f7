/**
 * Where the money of a project goes under different owners.
 *
 * <p>In: what a project costs and brings, who owns and lends. Out: for every year who pays whom how much, to the cent; each euro
 * of value followed to where it ends, and how much of it stays in the neighbourhood; loan schedules, the highest price of a
 * member's share. Never here: files, sentences for people, taxes, the clock, the choice of an owner.
 */
@NullMarked
package org.commonshed.engine.energy.owning;

import org.jspecify.annotations.NullMarked;
