package org.commonshed.files.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A world folder as tables, before they mean anything. */
public final class Folder {
    public Settings settings = new Settings();
    public String prefix = ""; // before names that are shown, for patches
    public boolean isThere; // false: missing, or over a limit
    public boolean hasSettings;
    public final Map<String, Table> tables = new LinkedHashMap<>(); // all of the schema, stated or not
    public byte @Nullable [] outlines; // places.geojson as it is

    public Folder() {
        Schema.TABLES.values().forEach(schema -> tables.put(schema.name(), new Table(schema)));
    }

    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("table " + name + " is not known");
        }
        return table;
    }

    /** False where it cannot be told whether the catalogue fills in what is not stated. */
    public boolean tellsCatalogue() {
        return hasSettings && settings.tellsCatalogue();
    }

    boolean hadComments() {
        return settings.hadComments || tables.values().stream().anyMatch(t -> t.hadComments);
    }
}
