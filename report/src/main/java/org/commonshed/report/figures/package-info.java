/**
 * What a report says, worked out of a plan: shares, flows, budgets, causes, remarks, what would help.
 *
 * <p>In: a slice of a plan. Out: numbers and sentences, all from one {@link org.commonshed.report.figures.Material}. Never
 * here: headings, the page, its order.
 */
@NullMarked
package org.commonshed.report.figures;

import org.jspecify.annotations.NullMarked;
