/**
 * All that can be set, on two pages; stands on the clock of {@link org.commonshed.home.today}.
 *
 * <p>In: what a form says. Out: how it stands. Never here: the settings of other rooms, to which it only leads.
 */
@NullMarked
package org.commonshed.home.settings;

import org.jspecify.annotations.NullMarked;
