/**
 * The library of open designs: versions that are never overwritten, where they come from, what they are made of, who makes them.
 *
 * <p>In: manifests of Open Know-How and the files beside them, new versions, what people confirmed, recalls. Out: versions, what each
 * asks of makers, recipes of the planner. Never here: who makes how many for whom.
 */
@NullMarked
package org.commonshed.design.library;

import org.jspecify.annotations.NullMarked;
