/**
 * All tables for programs, and what was done to them; stands on {@link org.commonshed.api}.
 *
 * <p>In: cells as JSON. Out: rows with their versions, acts. Never here: what a row means; its desk knows.
 */
@NullMarked
package org.commonshed.api.tables;

import org.jspecify.annotations.NullMarked;
