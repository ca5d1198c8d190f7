package org.commonshed.files.world;

/** Copies of folders, so that what was stated stays beside what was filled in. */
final class Folders {
    private Folders() {}

    static Folder copy(Folder from) {
        Folder copy = new Folder();
        copy.settings = from.settings;
        copy.hasSettings = from.hasSettings;
        copy.outlines = from.outlines;
        for (Table table : from.tables.values()) {
            Table into = copy.table(table.schema.name());
            into.stated = table.stated;
            into.hadComments = table.hadComments;
            table.columns().forEach(into::columnFor);
            for (Row row : table.rows) {
                Row copied = new Row(row.file, row.line, into, row.cells.clone());
                into.rows.add(copied);
            }
        }
        return copy;
    }
}
