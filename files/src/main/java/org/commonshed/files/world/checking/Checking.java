package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.world.Calendar;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.jspecify.annotations.Nullable;

/** What the checks of all tables share: the tables, where to report, the ids and the time planned. */
record Checking(Folder folder, Issues issues, Cells cells, Ids ids, Times times) {
    interface Maker<T> {
        /** What the row says; null when it cannot be used, for which there is a problem or a hint. */
        @Nullable
        T make(Row row);
    }

    static Checking of(Folder folder, Issues issues, Ids ids, Times times) {
        return new Checking(folder, issues, new Cells(issues), ids, times);
    }

    Calendar calendar() {
        return times.calendar();
    }

    List<Row> rows(String table) {
        return folder.table(table).rows;
    }

    /** One for each row of the table that is filled in. Of the others too every cell is looked at. */
    <T> List<T> list(String table, Maker<T> maker) {
        List<T> made = new ArrayList<>();
        for (Row row : rows(table)) {
            boolean complete = cells.complete(row);
            T one = maker.make(row);
            if (complete && one != null) {
                made.add(one);
            }
        }
        return made;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
