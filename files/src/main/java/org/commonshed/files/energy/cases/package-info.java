/**
 * Energy cases as JSON: what a neighbourhood uses, could build and must live through, with series from tables beside the file.
 *
 * <p>In: a file and the tables it names. Out: an {@link org.commonshed.engine.energy.cases.EnergyCase}, or every problem, where
 * it stands and how to mend it. Never here: calculating.
 */
@NullMarked
package org.commonshed.files.energy.cases;

import org.jspecify.annotations.NullMarked;
