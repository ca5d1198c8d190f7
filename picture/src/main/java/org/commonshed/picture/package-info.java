/**
 * Drawings as SVG and small pieces of page, for reports and for pages of the server alike.
 *
 * <p>In: small records of numbers and words. Out: well-formed markup, in the colours and patterns of one style sheet, each
 * drawing with its finding as a name and its numbers as a table. Never here: what a plan or a place is, files, the web,
 * words of its own (every word comes in with the numbers).
 */
@NullMarked
package org.commonshed.picture;

import org.jspecify.annotations.NullMarked;
