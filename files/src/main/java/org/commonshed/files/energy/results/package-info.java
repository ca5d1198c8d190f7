/**
 * What is found out about a neighbourhood's energy, as JSON: yields of roofs, survival of outages.
 *
 * <p>In: results of the engine. Out: text. Never here: calculating, screens.
 */
@NullMarked
package org.commonshed.files.energy.results;

import org.jspecify.annotations.NullMarked;
