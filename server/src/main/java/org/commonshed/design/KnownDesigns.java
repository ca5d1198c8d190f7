package org.commonshed.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.KnownRows;

/** The place's own products or recipes; those that it calls as the catalogue does are called as the reader calls them. */
record KnownDesigns(KnownRows rows, ReadersNames names) implements Known {
    private String table() {
        return rows.sheet().name();
    }

    @Override
    public Column.Kind kind() {
        return rows.kind();
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> called = new HashMap<>(rows.names(ids));
        called.replaceAll((id, name) -> names.called(table(), id, name));
        return called;
    }

    @Override
    public String unit(String id) {
        return rows.unit(id);
    }

    @Override
    public List<String> called(String name) {
        Set<String> ids = new LinkedHashSet<>(rows.called(name));
        names(names.listHolding(table(), name)).forEach((id, called) -> {
            if (called.equalsIgnoreCase(name.strip())) {
                ids.add(id);
            }
        });
        return List.copyOf(ids);
    }

    @Override
    public List<Named> suggest(String words, int most) {
        Map<String, String> found = new LinkedHashMap<>();
        names(names.listHolding(table(), words)).forEach(found::put);
        rows.suggest(words, most)
                .forEach(named -> found.put(named.id(), names.called(table(), named.id(), named.name())));
        return found.entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .limit(most)
                .toList();
    }
}
