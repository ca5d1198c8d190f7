package org.commonshed.files.world.checking;

import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Table;

/** Checks one row by itself, as it is written into a form: the same rules and sentences as for a whole folder. */
public final class RowCheck {
    private RowCheck() {}

    /**
     * What is wrong with the row. Whether the ids in it are known is not asked here: whoever keeps the tables knows.
     *
     * @param table name in {@link org.commonshed.files.world.Schema}
     * @param cells by column, trimmed; unknown columns are let through
     * @param settings of the place, as in {@link org.commonshed.files.world.Stated#settings}
     */
    public static List<Issue> problems(String table, Map<String, String> cells, Map<String, String> settings) {
        Folder folder = new Folder();
        folder.isThere = true;
        folder.hasSettings = true;
        settings.forEach((key, value) -> folder.settings.put(key, value, 0));
        folder.tables.values().forEach(other -> other.isBroken = true); // any id may be there
        Table own = folder.table(table);
        own.stated = true;
        own.schema.columns().forEach(own::appendColumn);
        Row row = own.add(own.file(), 2);
        cells.forEach(row::set);
        Issues issues = new Issues();
        new WorldChecker(folder, Outlines.NONE, issues).check();
        return issues.problems().stream()
                .filter(issue -> issue.file().equals(own.file()))
                .toList();
    }
}
