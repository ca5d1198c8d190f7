/**
 * The search over all rooms, and the list of all pages; stands on the names of {@link org.commonshed.home}.
 *
 * <p>In: words that people type. Out: a few of each sort, with their addresses. Never here: how a room looks into its
 * own tables.
 */
@NullMarked
package org.commonshed.home.find;

import org.jspecify.annotations.NullMarked;
