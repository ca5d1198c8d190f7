package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.ReadList.Format;
import org.jspecify.annotations.Nullable;

/** A list of whatever format as rows of cells under columns: what comes before anything is understood of it. */
final class Rows {
    /**
     * One row.
     *
     * @param place where it stands for a reader, as {@code features[3]}; empty = the line says it
     * @param cells by column; a column that is not there is empty
     * @param at what the format itself says of the place, latitude and longitude as they stand; null = nothing
     */
    record Row(
            int line,
            String place,
            Map<String, String> cells,
            @Nullable Point at) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    final Format format;
    final Set<String> columns = new LinkedHashSet<>();
    final List<Row> rows = new ArrayList<>();
    /** What the format itself says of columns. */
    final Map<String, Headings.Field> stated = new LinkedHashMap<>();

    String attribution = "";
    /** Tags of places lead to kinds by their own table. */
    boolean isTagged;

    Rows(Format format) {
        this.format = format;
    }

    void add(Row row) {
        rows.add(row);
        columns.addAll(row.cells().keySet());
    }
}
