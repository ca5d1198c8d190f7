/**
 * News that reach people: on their page, in their calendar, by e-mail where a mail server is set.
 *
 * <p>In: what other parts of the room tell. Out: pages, feeds, letters. Never here: what is news.
 */
@NullMarked
package org.commonshed.production.notice;

import org.jspecify.annotations.NullMarked;
