/**
 * How well processes are proposed from words: labels, the rules, and the plain way beside them.
 *
 * <p>In: manifests of real designs, the taxonomy. Out: precision and recall. Never here: rules.
 */
@NullMarked
package org.commonshed.bench.infer;

import org.jspecify.annotations.NullMarked;
