/**
 * A plan on one screen of plain text.
 *
 * <p>In: a world, its plan, what is told beside them. Out: lines of 80 columns, readable without colour. Never here: markup,
 * files, English.
 */
@NullMarked
package org.commonshed.report.screen;

import org.jspecify.annotations.NullMarked;
