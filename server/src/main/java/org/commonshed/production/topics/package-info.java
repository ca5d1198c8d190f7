/**
 * What pages may be told of as it changes: the journal and orders.
 *
 * <p>In: who looks, and the name of a topic. Out: which counts of changes they may be told of. Never here: what changed.
 */
@NullMarked
package org.commonshed.production.topics;

import org.jspecify.annotations.NullMarked;
