/**
 * Cases of shared energy in and out.
 *
 * <p>In: a case as JSON or YAML, readings and coefficients beside it. Out: a case for the engine, or every problem with where it
 * stands and how to mend it; results as JSON, each key with its rule in one sentence. Never here: dividing, prices of anybody's
 * supplier that he did not state, the screen.
 */
@NullMarked
package org.commonshed.files.energy.sharing;

import org.jspecify.annotations.NullMarked;
