/**
 * A plan as one page to read, print and pass on, on one screen of text, and in parts for pages of a server; two plans
 * beside each other.
 *
 * <p>In: a world, its plan, and what the folder knows beside them (outlines, which figures are assumed). Out: one HTML
 * file that stands alone. Never here: drawing (see {@code picture}), planning, files, English (every word
 * of the page stands in {@code words.properties}, those of the plan in {@code tell}).
 */
@NullMarked
package org.commonshed.report;

import org.jspecify.annotations.NullMarked;
