/**
 * The journal for programs: what happened, what was promised, what there is by it; stands on {@link org.commonshed.api}.
 *
 * <p>In: events, promises, corrections. Out: the same as the journal holds them, page by page. Never here: what an action does
 * to what there is, and whether it can have happened so.
 */
@NullMarked
package org.commonshed.api.journal;

import org.jspecify.annotations.NullMarked;
