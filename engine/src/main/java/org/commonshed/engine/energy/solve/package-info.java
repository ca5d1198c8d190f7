/**
 * Linear programmes over the steps of a year, solved in plain Java.
 *
 * <p>In: a {@link org.commonshed.engine.energy.solve.TimeLp}, whose columns belong to one step or link many. Out: a point, its
 * duals and how near to the best it is. {@link org.commonshed.engine.energy.solve.InteriorPoint} makes use of the structure;
 * {@link org.commonshed.engine.energy.solve.Judge} asks the outside solver, as judge, as fall-back and for whole numbers.
 * Never here: what the rows and columns mean.
 */
@NullMarked
package org.commonshed.engine.energy.solve;

import org.jspecify.annotations.NullMarked;
