/**
 * Who can make what: processes, machines, what a piece asks of them, and the answer with its reasons.
 *
 * <p>In: the table of processes, facilities with their machines, what is required. Out: for each facility yes, ask or no,
 * each question answered with what was wanted and what is there, hours and costs. Never here: files, text search,
 * guesses from names, sentences for people, the clock.
 */
@NullMarked
package org.commonshed.engine.match;

import org.jspecify.annotations.NullMarked;
