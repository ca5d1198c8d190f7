/**
 * Open designs for programs; stands on {@link org.commonshed.api}.
 *
 * <p>In: words. Out: designs with what they are made of. Never here: how a manifest is read.
 */
@NullMarked
package org.commonshed.api.designs;

import org.jspecify.annotations.NullMarked;
