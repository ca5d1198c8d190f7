package org.commonshed.api.tables;

import java.util.Map;
import java.util.Optional;
import org.commonshed.api.shape.Bound;

/**
 * A row as a program writes it.
 *
 * @param cells columns of the format: a number where the column holds numbers, else a text; what is left out is empty
 * @param more columns that the format does not know; where it is left out they stay as they are
 */
record RowWritten(Map<String, Object> cells, Optional<Map<String, String>> more) {
    /** Many rows, brought in as one act. */
    record Many(
            @Bound(least = 1, most = 20_000) java.util.List<RowWritten> rows,
            Optional<Boolean> whole,
            Optional<Boolean> look) {}
}
