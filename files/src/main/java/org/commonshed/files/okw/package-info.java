/**
 * Workshops, machines, designs' requirements and orders in and out: Open Know-Where and what else describes them.
 *
 * <p>In: files of several kinds, the shipped catalogue of models. Out: {@link org.commonshed.engine.match.Facility facilities}
 * and orders, with every problem, where it stands and how to mend it; the same as files. Never here: matching, the network,
 * people: whom to call or write to is left out on the way in.
 */
@NullMarked
package org.commonshed.files.okw;

import org.jspecify.annotations.NullMarked;
