/**
 * The journal: commitments, processes, resources and economic events of ValueFlows 1.0. Nothing is deleted; corrections reverse.
 *
 * <p>In: what was promised and what happened. Out: the same, and what there is by it. Never here: who is asked.
 */
@NullMarked
package org.commonshed.production.journal;

import org.jspecify.annotations.NullMarked;
