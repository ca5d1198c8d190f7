package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rows of a folder came from the catalogue: one by one, and by their owners. */
public final class Assumptions {
    private final Folder folder;

    public Assumptions(Folder folder) {
        this.folder = folder;
    }

    private static String key(Row row) {
        return row.key().replace('\u0001', ' ').strip().replace(' ', '/');
    }

    /** As {@code table/key}. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (Table table : folder.tables.values()) {
            table.rows.stream()
                    .filter(row -> row.assumed)
                    .forEach(row -> keys.add(table.schema.name() + "/" + key(row)));
        }
        return keys;
    }

    /** One for each owner with rows that were assumed, by table and id. */
    List<AssumedRows> list() {
        Map<String, AssumedRows> found = new TreeMap<>();
        for (Table table : folder.tables.values()) {
            Map<String, List<Row>> byOwner = new LinkedHashMap<>();
            String owner = table.schema.name().equals("needs")
                    ? "who"
                    : table.schema.key().get(0);
            table.rows.forEach(row -> byOwner.computeIfAbsent(row.get(owner), k -> new ArrayList<>())
                    .add(row));
            byOwner.forEach((id, rows) -> {
                List<String> assumed = rows.stream()
                        .filter(row -> row.assumed)
                        .map(Assumptions::key)
                        .toList();
                String which = assumed.size() == rows.size() ? "" : String.join(",", assumed);
                if (!assumed.isEmpty()) {
                    found.put(
                            table.schema.name() + "/" + id,
                            new AssumedRows(table.schema.name(), id, assumed.size(), rows.size(), which));
                }
            });
        }
        return List.copyOf(found.values());
    }
}
