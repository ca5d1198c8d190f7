/**
 * What programs can ask for, told to programs and people: written from the mappings and records that answer, so that it says
 * what is there; of this room's packages the last.
 *
 * <p>In: the mappings of the house. Out: an OpenAPI 3.1 description and a page. Never here: anything that is asked about.
 */
@NullMarked
package org.commonshed.api.described;

import org.jspecify.annotations.NullMarked;
