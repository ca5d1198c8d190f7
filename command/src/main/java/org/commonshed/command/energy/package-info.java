/** The commands about a neighbourhood's energy. */
@NullMarked
package org.commonshed.command.energy;

import org.jspecify.annotations.NullMarked;
