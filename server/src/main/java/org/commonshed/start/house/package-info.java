/**
 * The running house, from opening to closing, and what it stands on; stands on the folder and the database.
 *
 * <p>In: a plan of how to open. Out: a house that listens. Never here: words of the command line, what a room does.
 */
@NullMarked
package org.commonshed.start.house;

import org.jspecify.annotations.NullMarked;
