package org.commonshed.files.world.checking;

import java.util.List;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Settings;
import org.commonshed.files.world.Table;

/** Which tables and columns must be there. */
public final class TableRules {
    private static final List<String> ALWAYS = List.of("places", "actors");
    /** Of these the catalogue may know rows that are not here. */
    private static final List<String> FROM_CATALOGUE =
            List.of("products", "recipes", "recipe_lines", "abilities", "capacities", "stocks");

    private final Folder folder;
    private final Issues issues;

    public TableRules(Folder folder, Issues issues) {
        this.folder = folder;
        this.issues = issues;
    }

    public void check() {
        if (!folder.hasSettings && !issues.has(Settings.FILE, "is_a_folder")) {
            issues.problem(
                    Settings.FILE,
                    "missing_table",
                    Said.of("missing_table.settings"),
                    Said.of("missing_table.settings.mend"));
        }
        boolean needsAll = folder.tellsCatalogue() && !folder.settings.wantsCatalogue();
        Schema.REQUIRED.stream()
                .filter(name -> ALWAYS.contains(name) || needsAll)
                .map(folder::table)
                .filter(table -> !table.stated)
                .forEach(this::missing);
        if (!folder.tellsCatalogue()) {
            FROM_CATALOGUE.forEach(name -> folder.table(name).isBroken = true);
        }
        folder.tables.values().stream()
                .filter(table ->
                        table.stated && table.hasSoundHeader && !table.columns().isEmpty())
                .forEach(this::checkColumns);
    }

    private void missing(Table table) {
        table.isBroken = true;
        String mend = ALWAYS.contains(table.schema.name()) ? "missing_table.mend" : "missing_table.or";
        issues.problem(
                table.file(),
                "missing_table",
                Said.of("missing_table", table.file()),
                Said.of(mend, String.join(",", table.schema.columns())));
    }

    public void checkColumns(Table table) {
        for (String column : table.schema.must()) {
            if (table.find(column) < 0) {
                table.isBroken = true;
                List<String> unknown = table.columns().stream()
                        .filter(c -> !table.schema.columns().contains(c))
                        .toList();
                String near = Nearest.to(column, unknown);
                issues.problem(new Issue(
                        table.file(),
                        table.headerLine,
                        column,
                        "missing_column",
                        Said.of("missing_column", column),
                        near.isEmpty()
                                ? Said.of(
                                        "missing_column.mend",
                                        table.schema.getColumn(column).told())
                                : Said.of("missing_column.meant", near)));
            }
        }
    }
}
