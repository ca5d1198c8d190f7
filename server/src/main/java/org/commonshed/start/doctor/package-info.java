/**
 * Looks at the machine, the data folder and the database without touching them; stands on the database and the steps of
 * its tables.
 *
 * <p>In: a folder, a database. Out: findings, each with what to do. Never here: anything that mends.
 */
@NullMarked
package org.commonshed.start.doctor;

import org.jspecify.annotations.NullMarked;
