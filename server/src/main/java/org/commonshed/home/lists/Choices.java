package org.commonshed.home.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonshed.access.Viewer;
import org.commonshed.design.Shipped;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.network.Actors;
import org.commonshed.page.Words;
import org.commonshed.place.Atlas;
import org.commonshed.tell.Names;
import org.springframework.stereotype.Component;

/**
 * What a row can be and where: kinds of the catalogue and those in use, and neighbourhoods.
 *
 * @param kinds names by id
 * @param hoods names by id
 */
record Choices(Map<String, String> kinds, Map<String, String> hoods) {
    Choices {
        kinds = Map.copyOf(kinds);
        hoods = Map.copyOf(hoods);
    }

    /** Where they come from. */
    @Component
    record Source(Shipped shipped, Actors actors, Atlas atlas) {
        Choices read(Viewer viewer, Words words) {
            Map<String, String> kinds = new HashMap<>();
            actors.actors().counts(viewer, "kind").keySet().forEach(kind -> kinds.put(kind, said(kind)));
            shipped.list(CatalogueBook.Sort.KIND).stream()
                    .filter(kind -> !kind.id().equals("neighbourhood"))
                    .forEach(kind -> kinds.put(kind.id(), named(kind, words)));
            kinds.remove("");
            Map<String, String> hoods = new HashMap<>();
            atlas.all().values().stream()
                    .filter(spot -> spot.kind().equals("neighbourhood"))
                    .forEach(spot -> hoods.put(spot.id(), spot.name()));
            return new Choices(kinds, hoods);
        }

        private static String named(CatalogueBook.Entry kind, Words words) {
            String name = Names.capital(kind.name());
            return kind.unit().isEmpty()
                    ? name
                    : words.say("begin.kind", name, kind.unit().replace('_', ' '));
        }
    }

    static String said(String kind) {
        return Names.capital(kind.replace('_', ' '));
    }

    boolean isKind(String id) {
        return kinds.containsKey(id);
    }

    boolean isHood(String id) {
        return hoods.containsKey(id);
    }

    /** The id of a neighbourhood that is written by id or by name; else what was written. */
    String hood(String written) {
        return hoods.entrySet().stream()
                .filter(hood -> hood.getValue().equalsIgnoreCase(written))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .filter(id -> !isHood(written))
                .orElse(written);
    }

    /** To choose from, by name. */
    List<ListViews.Choice> listKinds() {
        return list(kinds);
    }

    List<ListViews.Choice> listHoods() {
        return list(hoods);
    }

    private static List<ListViews.Choice> list(Map<String, String> names) {
        return new TreeSet<>(names.keySet())
                .stream()
                        .map(id -> new ListViews.Choice(id, names.getOrDefault(id, id)))
                        .sorted(Comparator.comparing(ListViews.Choice::name))
                        .toList();
    }
}
