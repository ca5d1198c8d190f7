/**
 * Long work that somebody asked for: it goes on when they do not wait for it, they see how far it is, and they can stop it.
 *
 * <p>In: work, with where one goes when it is done. Out: its answer where that comes soon; else a page that tells how far it is and
 * leads on. Never here: what is done. Nothing of it outlives the server; whoever works writes all of it or nothing.
 */
@NullMarked
package org.commonshed.live.underway;

import org.jspecify.annotations.NullMarked;
