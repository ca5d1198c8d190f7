/**
 * Designs come in and go out: folders, archives and single manifests, by command or on a page.
 *
 * <p>In: manifests and the files beside them. Out: versions that were not known, with a report of what became of each; archives.
 * Never here: pages.
 */
@NullMarked
package org.commonshed.design.library.arriving;

import org.jspecify.annotations.NullMarked;
