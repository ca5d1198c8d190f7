package org.commonshed.keeping;

import java.util.List;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;

/**
 * A table of a world folder as a room keeps it: one column of text for each of the format, as people stated it, and
 * {@code more} for the columns that the format does not know.
 *
 * @param table in the database; begins with the room's name
 * @param schema what its columns hold
 * @param searched columns in which words are looked for; the database keeps them together in small letters, as {@code sought}
 */
public record Sheet(String table, Schema schema, List<String> searched) {
    public Sheet {
        searched = List.copyOf(searched);
        if (!table.matches("[a-z]+_[a-z_]+") || !schema.columns().containsAll(searched)) {
            throw new IllegalArgumentException(table + " or one of " + searched + " cannot be\nMaybe it is misspelt.");
        }
    }

    /** The sheet of a room for a table of the format. */
    public static Sheet of(String table, String format, String... searched) {
        Schema schema = Schema.TABLES.get(format);
        if (schema == null) {
            throw new IllegalArgumentException("no table " + format + "\nMaybe one of " + Schema.TABLES.keySet());
        }
        return new Sheet(table, schema, List.of(searched));
    }

    /** Its name in the format. */
    public String name() {
        return schema.name();
    }

    public List<String> columns() {
        return schema.columns();
    }

    /** Names of columns are those of the format, in quotes because some are words of SQL. */
    String quoted(String column) {
        return '"' + schema.getColumn(column).name() + '"';
    }

    boolean isNumber(String column) {
        return switch (schema.getColumn(column).kind()) {
            case NUMBER, AMOUNT, SHARE, WHOLE -> true;
            default -> false;
        };
    }

    Column column(String name) {
        return schema.getColumn(name);
    }
}
