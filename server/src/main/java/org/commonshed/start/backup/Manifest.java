package org.commonshed.start.backup;

import java.util.List;
import org.commonshed.start.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param format of the file; a reader refuses one that it does not know
 * @param made when, as ISO 8601
 * @param steps the migrations that had been taken, in their order
 */
public record Manifest(
        int format, String made, List<Step> steps, List<Table> tables, List<Sequence> sequences, List<Kept> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** A migration: its version and what was in it. */
    record Step(String version, @Nullable Integer checksum) {}

    /** A table: its rows stand in an entry of their own. */
    public record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        String quoted() {
            return Sql.quoted(schema) + "." + Sql.quoted(name);
        }
    }

    /** Where a sequence stands; {@code used} says whether that number was given out. */
    record Sequence(String schema, String name, long value, boolean used) {
        String quoted() {
            return Sql.quoted(schema) + "." + Sql.quoted(name);
        }
    }

    /** A file of the data folder's keys. */
    record Kept(String path, String sha256) {
        String entry() {
            return "keys/" + path;
        }
    }
}
