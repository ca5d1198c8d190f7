/** The words of a neighbourhood's energy: what its parts below plan, survive, measure and share. Kilowatts and kilowatt-hours. */
@NullMarked
package org.commonshed.engine.energy;

import org.jspecify.annotations.NullMarked;
