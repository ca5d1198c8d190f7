/**
 * A plan as one page to read, print and pass on, and in parts for pages of a server; two plans beside each other.
 *
 * <p>In: a slice of a plan, a language, where things lead. Out: one HTML file that stands alone ({@link
 * org.commonshed.report.page.PlanReport}); sections and shares ({@link org.commonshed.report.page.PlanFigures}); why there
 * is not more ({@link org.commonshed.report.page.Explanation}); what moved ({@link org.commonshed.report.page.Comparison}).
 * Never here: drawing (see {@code picture}), files, English.
 */
@NullMarked
package org.commonshed.report.page;

import org.jspecify.annotations.NullMarked;
