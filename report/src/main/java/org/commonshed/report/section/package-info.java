/**
 * The parts of the page, each under its own heading.
 *
 * <p>In: the material of a report. Out: a {@link org.commonshed.report.section.Section} of markup, empty where there is
 * nothing to tell. Never here: drawing (see {@code picture}), which parts a page has and in what order.
 */
@NullMarked
package org.commonshed.report.section;

import org.jspecify.annotations.NullMarked;
