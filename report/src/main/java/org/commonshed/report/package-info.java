/**
 * What is told of a plan: all of it or a part, with what beside it, and where its things lead.
 *
 * <p>In: a world, its plan, and what the folder knows beside them (outlines, which figures are assumed). Out: the words
 * that the doors in {@code report.page} and {@code report.screen} take. Below the doors stand {@code report.section} and,
 * below that, {@code report.figures}; each knows only those before it. Never here: planning, files, English (every word of
 * the page stands in {@code words.properties}, those of the plan in {@code tell}).
 */
@NullMarked
package org.commonshed.report;

import org.jspecify.annotations.NullMarked;
