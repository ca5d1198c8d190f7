package org.commonshed.tables;

import org.commonshed.keeping.Kept;
import org.springframework.web.util.UriUtils;

/** Where the row of a table is read. */
public final class RowAddress {
    private RowAddress() {}

    /** The page of the thing where it has one, else that of its row. */
    public static String of(String table, Kept row) {
        Board board = Board.ofTable(table)
                .orElseThrow(() -> new IllegalArgumentException("no page shows " + table + "\nMaybe add it to Board."));
        return board.things().isEmpty() || row.get("id").isEmpty()
                ? board.forms() + "/rows/" + row.id()
                : board.things() + UriUtils.encodePathSegment(row.get("id"), "UTF-8");
    }
}
