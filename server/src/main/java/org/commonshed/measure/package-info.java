/**
 * Words that every room may use: ids, and the time of the house.
 *
 * <p>Never here: anything that only one room means.
 */
@NullMarked
package org.commonshed.measure;

import org.jspecify.annotations.NullMarked;
