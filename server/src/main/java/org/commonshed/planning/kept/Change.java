package org.commonshed.planning.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.files.world.Schema;
import org.springframework.modulith.NamedInterface;

/**
 * One cell of a patch: what a try lays over the place.
 *
 * @param table of the world folder, or {@code settings}
 * @param key of the row, as the schema of the table orders it
 * @param column the cell
 * @param value what it is to hold
 */
@NamedInterface("kept")
public record Change(String table, List<String> key, String column, String value) {
    /** The table of keys of world.yaml. */
    public static final String SETTINGS = "settings";

    private static final int LONGEST = 400;

    public Change {
        key = List.copyOf(key);
        if (findSchema(table).isEmpty()) {
            throw new IllegalArgumentException("no table " + table);
        }
    }

    public static Optional<Schema> findSchema(String table) {
        return table.equals(SETTINGS) ? Optional.of(Schema.SETTINGS) : Optional.ofNullable(Schema.TABLES.get(table));
    }

    /** As it stands in an address and in the store: {@code limits/brook/amount=12}. */
    public String text() {
        return table + "/" + String.join("/", key) + "/" + column + "=" + value;
    }

    /** What an address holds, if it means a cell that there can be. */
    public static Optional<Change> find(String text) {
        int equal = text.indexOf('=');
        if (equal < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(text.substring(0, equal).split("/", -1)));
        Optional<Schema> schema = findSchema(parts.get(0));
        String column = parts.get(parts.size() - 1);
        boolean isThere = schema.isPresent()
                && parts.size() == schema.get().key().size() + 2
                && schema.get().columns().contains(column)
                && !schema.get().key().contains(column);
        return isThere
                ? Optional.of(new Change(
                        parts.get(0),
                        parts.subList(1, parts.size() - 1),
                        column,
                        text.substring(equal + 1).strip()))
                : Optional.empty();
    }

    /** As it was kept. */
    static Change of(String text) {
        return find(text).orElseThrow(() -> new IllegalStateException("no change: " + text));
    }
}
