/**
 * Machines and workshops: what stands where, what it can do, and the models that fill in what nobody stated.
 *
 * <p>In: the tables of machines, workshops and things. Out: workshops as the engine that matches wants them. Never here: what they
 * make for whom.
 */
@NullMarked
package org.commonshed.design.equipment;

import org.jspecify.annotations.NullMarked;
