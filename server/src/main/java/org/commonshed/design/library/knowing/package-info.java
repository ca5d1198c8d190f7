/**
 * What can be known of the designs that are kept: what their manifests say, what they need, who is related to whom.
 *
 * <p>In: versions as kept, the taxonomy. Out: the same, understood. Never here: who may see it, changes.
 */
@NullMarked
package org.commonshed.design.library.knowing;

import org.jspecify.annotations.NullMarked;
