package org.commonshed.design;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Known;

/** The ids of the shipped catalogue, so that rows may name them. */
record KnownShipped(Shipped shipped, Column.Kind kind, CatalogueBook.Sort sort) implements Known {
    @Override
    public boolean isStated() {
        return false;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        Map<String, String> names = new HashMap<>();
        for (CatalogueBook.Entry entry : shipped.list(sort)) {
            if (wanted.contains(entry.id())) {
                names.put(entry.id(), entry.name());
            }
        }
        return names;
    }

    @Override
    public String unit(String id) {
        return shipped.list(sort).stream()
                .filter(entry -> entry.id().equals(id))
                .map(CatalogueBook.Entry::unit)
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> calledAnywhere(String name) {
        return shipped.listCalled(sort, name);
    }

    @Override
    public List<Named> suggest(String words, int most) {
        return shipped.list(sort).stream()
                .filter(entry -> Shipped.holds(shipped.sought(entry), words))
                .limit(most)
                .map(entry -> new Named(entry.id(), entry.name()))
                .toList();
    }
}
