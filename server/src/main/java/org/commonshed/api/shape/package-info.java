/**
 * How the JSON of programs looks: records as schemas, and what comes in checked by the same records; of this room's packages
 * the lowest.
 *
 * <p>In: records, JSON. Out: schemas of JSON Schema 2020-12, records, or all that is to be mended. Never here: what it means.
 */
@NullMarked
package org.commonshed.api.shape;

import org.jspecify.annotations.NullMarked;
