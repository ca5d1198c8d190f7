/**
 * The pages of open designs.
 *
 * <p>In: addresses, forms. Out: pages, files. Never here: SQL, what may be decided by whom.
 */
@NullMarked
package org.commonshed.design.library.reading;

import org.jspecify.annotations.NullMarked;
