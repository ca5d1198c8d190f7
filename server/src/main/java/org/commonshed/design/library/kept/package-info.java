/**
 * Designs as they are kept: what came in and is never written over, and what people said about it.
 *
 * <p>In: versions, files, answers, recalls. Out: the same. Never here: who may see or say it, what a manifest means.
 */
@NullMarked
package org.commonshed.design.library.kept;

import org.jspecify.annotations.NullMarked;
