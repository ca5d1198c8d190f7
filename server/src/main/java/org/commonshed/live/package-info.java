/**
 * What others change, told to the pages that show it: a page names its topics, a room says when one of them changed, and one
 * stream for each page carries it.
 *
 * <p>In: topics that changed, as rooms say after they wrote. Out: "something of this changed", never what; the page then asks
 * its own address again. Never here: what a topic holds, or who may see a single row.
 */
@NullMarked
package org.commonshed.live;

import org.jspecify.annotations.NullMarked;
