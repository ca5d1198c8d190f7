/**
 * The database of the house, brought along or somebody else's; stands on the data folder.
 *
 * <p>In: the folder, or an address. Out: a database that answers, and what it says of itself. Never here: the tables of
 * rooms.
 */
@NullMarked
package org.commonshed.start.database;

import org.jspecify.annotations.NullMarked;
