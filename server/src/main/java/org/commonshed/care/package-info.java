/**
 * What anybody here may read can be reported, and hidden by those who look after the place it lies in; who wrote it may say no.
 *
 * <p>In: reports, what stewards and keepers decide, appeals. Out: what is hidden, for the doors of all rooms; what became of it,
 * for who reported and who wrote. Never here: the things themselves; nothing is deleted.
 */
@NullMarked
package org.commonshed.care;

import org.jspecify.annotations.NullMarked;
