/**
 * The commands about a neighbourhood's energy.
 *
 * <p>In: what was typed. Out: text or JSON on the screen. Never here: calculating, reading files.
 */
@NullMarked
package org.commonshed.command.energy;

import org.jspecify.annotations.NullMarked;
