/**
 * What this room keeps of people, and how it forgets them: in the journal, in orders, in notices.
 *
 * <p>In: a person who takes it along or leaves. Out: tables, and a former member. Never here: what anybody has promised or
 * made, which stays.
 */
@NullMarked
package org.commonshed.production.traces;

import org.jspecify.annotations.NullMarked;
