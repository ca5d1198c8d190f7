/** The planner of energy beside a general solver, on a neighbourhood of Vermont. */
@NullMarked
package org.commonshed.bench.energy;

import org.jspecify.annotations.NullMarked;
