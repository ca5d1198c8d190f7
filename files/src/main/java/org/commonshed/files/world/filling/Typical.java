package org.commonshed.files.world.filling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.Table;
import org.commonshed.files.world.checking.SettingsChecker;

/** What the shipped catalogue assumes as long as nobody states it; the same rows that fill a folder in. */
public final class Typical {
    private final Catalogue catalogue;

    private Typical(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Reads the catalogue; a table that is missing counts as empty. */
    public static Typical read(Path folder) {
        return new Typical(Catalogue.read(folder, new Issues(), ReadingLimits.DEFAULT));
    }

    /**
     * The rows that would be filled in, by table; cells by column, in the periods of the place. Nothing where the settings
     * name no time that is planned.
     *
     * @param stated a place or a part of it: with its settings alone, it is what the catalogue knows for everybody
     */
    public Map<String, List<Map<String, String>>> fill(Stated stated) {
        Map<String, List<Map<String, String>>> filled = new LinkedHashMap<>();
        Folder folder = stated.folder();
        new SettingsChecker(folder.settings, folder.hasSettings, new Issues())
                .findCalendar()
                .ifPresent(calendar -> {
                    new CatalogueFill(folder, catalogue, calendar, new Issues()).fill();
                    folder.tables.forEach((name, table) -> filled.put(name, assumed(table)));
                });
        return filled;
    }

    /** Kinds of actors, and {@code neighbourhood}, of which needs are assumed. */
    public Set<String> kindsWithNeeds() {
        Set<String> kinds = new TreeSet<>();
        catalogue.table("kind_needs").rows.forEach(row -> kinds.add(row.get("kind")));
        return kinds;
    }

    private static List<Map<String, String>> assumed(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : table.rows) {
            if (row.assumed) {
                rows.add(cells(table, row));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(Table table, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : table.columns()) {
            if (row.has(column) && table.schema.columns().contains(column)) {
                cells.put(column, row.get(column));
            }
        }
        return cells;
    }
}
