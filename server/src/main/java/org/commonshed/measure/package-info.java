/**
 * Words that every room may use: ids.
 *
 * <p>Never here: anything that only one room means.
 */
@NullMarked
package org.commonshed.measure;

import org.jspecify.annotations.NullMarked;
