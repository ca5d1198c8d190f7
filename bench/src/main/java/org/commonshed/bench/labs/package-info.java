/**
 * Workshops to measure with, and the plain way to search them.
 *
 * <p>In: a seed, the shipped models. Out: workshops; those that a search by names finds. Never here: measuring.
 */
@NullMarked
package org.commonshed.bench.labs;

import org.jspecify.annotations.NullMarked;
