package org.commonshed.api.tables;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of a table.
 *
 * @param row made by the house; the same through all changes
 * @param version counts the changes
 * @param cells columns of the format, those that are empty left out; numbers as numbers
 * @param more columns that the format does not know
 * @param act what took it in, where this is the answer to that
 */
record Row(
        String table, UUID row, int version, Map<String, Object> cells, Map<String, String> more, Optional<UUID> act) {
    Row {
        cells = Map.copyOf(cells);
        more = Map.copyOf(more);
    }
}
