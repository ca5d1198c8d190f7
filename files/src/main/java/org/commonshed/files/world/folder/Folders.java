package org.commonshed.files.world.folder;

import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Table;

/** Copies of folders, so that what was stated stays beside what was filled in. */
final class Folders {
    private Folders() {}

    static Folder copy(Folder from) {
        Folder copy = new Folder();
        copy.isThere = from.isThere;
        copy.settings = from.settings;
        copy.hasSettings = from.hasSettings;
        copy.outlines = from.outlines;
        for (Table table : from.tables.values()) {
            Table into = copy.table(table.schema.name());
            into.stated = table.stated;
            into.hadComments = table.hadComments;
            into.isBroken = table.isBroken;
            into.hasSoundHeader = table.hasSoundHeader;
            into.headerLine = table.headerLine;
            table.columns().forEach(into::appendColumn);
            for (Row row : table.rows) {
                into.rows.add(row.copy(into));
            }
        }
        return copy;
    }
}
