package org.commonshed.files.world.checking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Which row each id stands for. Places and actors share their ids, because a need may name either. */
final class Ids {
    private final Folder folder;
    private final Issues issues;
    private final Cells cells;
    final Map<String, Row> places;
    final Map<String, Row> products;
    final Map<String, Row> actors;
    final Map<String, Row> recipes;
    final Set<String> placesAndActors;

    Ids(Folder folder, Issues issues) {
        this.folder = folder;
        this.issues = issues;
        this.cells = new Cells(issues);
        this.places = index("places");
        this.products = index("products");
        this.actors = index("actors");
        this.recipes = index("recipes");
        this.placesAndActors = new HashSet<>(places.keySet());
        placesAndActors.addAll(actors.keySet());
        index("needs");
        index("limits");
        index("things");
        for (Map.Entry<String, Row> actor : actors.entrySet()) {
            checkNotAPlace(actor.getKey(), actor.getValue());
        }
    }

    private Map<String, Row> index(String table) {
        Map<String, Row> byId = new HashMap<>();
        for (Row row : folder.table(table).rows) {
            String id = cells.id(row, "id");
            Row first = id.isEmpty() ? null : byId.putIfAbsent(id, row);
            if (first != null) {
                issues.problem(
                        row,
                        "id",
                        "duplicate_id",
                        Said.of("duplicate_id", id, first.line("id")),
                        Said.of("duplicate_id.mend"));
            }
        }
        return byId;
    }

    private void checkNotAPlace(String id, Row actor) {
        Row place = places.get(id);
        if (place != null) {
            issues.problem(
                    actor,
                    "id",
                    "duplicate_id",
                    Said.of("duplicate_id.place", id, place.file("id"), place.line("id")),
                    Said.of("duplicate_id.place.mend"));
        }
    }

    boolean isBroken(String table) {
        return folder.table(table).isBroken;
    }

    String place(Row row, String column) {
        return known(row, column, places.keySet(), List.of("places"));
    }

    String actor(Row row, String column) {
        return known(row, column, actors.keySet(), List.of("actors"));
    }

    String product(Row row, String column) {
        return known(row, column, products.keySet(), List.of("products"));
    }

    String recipe(Row row, String column) {
        return known(row, column, recipes.keySet(), List.of("recipes"));
    }

    String placeOrActor(Row row, String column) {
        return known(row, column, placesAndActors, List.of("places", "actors"));
    }

    /** An id that must be known; empty when it is not. Where a table could not be read, any id may be. */
    private String known(Row row, String column, Collection<String> ids, List<String> tables) {
        String text = row.get(column);
        if (text.isEmpty() || ids.contains(text) || tables.stream().anyMatch(this::isBroken)) {
            return text;
        }
        String near = issues.areFew() ? Nearest.to(text, ids) : "";
        issues.problem(
                row,
                column,
                "unknown_id",
                Said.of("unknown_id", text, Said.of("unknown_id." + (tables.size() > 1 ? "claimants" : tables.get(0)))),
                near.isEmpty() ? Said.of("unknown_id.mend") : Said.of("meant", near));
        return "";
    }
}
