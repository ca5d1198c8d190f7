/**
 * What somebody did to tables, for whoever takes it along; stands on the rest of its room.
 *
 * <p>In: a person. Out: their acts, and where texts name them. Never here: what a row means.
 */
@NullMarked
package org.commonshed.keeping.traces;

import org.jspecify.annotations.NullMarked;
