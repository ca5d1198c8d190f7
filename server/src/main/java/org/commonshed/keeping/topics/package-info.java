/**
 * What pages may be told of as it changes: sheets, and all that was done.
 *
 * <p>In: who looks, and the name of a topic. Out: which counts of changes they may be told of. Never here: rows.
 */
@NullMarked
package org.commonshed.keeping.topics;

import org.jspecify.annotations.NullMarked;
