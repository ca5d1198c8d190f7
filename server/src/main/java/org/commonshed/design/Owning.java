package org.commonshed.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the catalogue assumes into the place's own tables, where its people can change it. */
@Service
@Transactional
public class Owning {
    private static final Set<String> OF_DESIGNS = Set.of("abilities", "capacities", "stocks");

    private final Shipped shipped;
    private final Designs designs;
    private final Shelf shelf;
    private final Doors doors;

    Owning(Shipped shipped, Designs designs, Shelf shelf, Doors doors) {
        this.shipped = shipped;
        this.designs = designs;
        this.shelf = shelf;
        this.doors = doors;
    }

    /** A product as it stands in the catalogue; empty where it is no longer assumed. */
    public Optional<UUID> product(Viewer viewer, String id) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        if (designs.products().findById(viewer, id).isPresent()) {
            return Optional.empty();
        }
        return row("products", id).map(row -> {
            UUID act = shelf.begin(viewer.person(), "products.owned");
            shelf.addAll(act, DesignSheets.PRODUCTS, List.of(row));
            return act;
        });
    }

    /** A recipe with all its lines: a recipe that is stated has only the lines that are stated. */
    public Optional<UUID> recipe(Viewer viewer, String id) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        if (designs.recipes().findById(viewer, id).isPresent()) {
            return Optional.empty();
        }
        return row("recipes", id).map(row -> {
            UUID act = shelf.begin(viewer.person(), "recipes.owned");
            shelf.addAll(act, DesignSheets.RECIPES, List.of(row));
            boolean hasOwn = designs.lines().count(viewer, Query.all().where("recipe", id)) > 0;
            List<Map<String, String>> lines = shipped.rows("recipe_lines").stream()
                    .filter(line -> id.equals(line.get("recipe")))
                    .toList();
            shelf.addAll(act, DesignSheets.LINES, hasOwn ? List.of() : lines);
            return act;
        });
    }

    private Optional<Map<String, String>> row(String table, String id) {
        return shipped.rows(table).stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst();
    }

    /** All that is assumed of an actor in one table: abilities, capacities or stocks. */
    public Optional<UUID> ofActor(Viewer viewer, Kept actor, String table) {
        String id = actor.get("id");
        doors.demand(viewer, Deed.STATE_MAKER, id);
        if (!OF_DESIGNS.contains(table)) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = assumed(viewer, actor, table);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UUID act = shelf.begin(viewer.person(), table + ".owned");
        shelf.addAll(act, desk(table).sheet(), rows);
        return Optional.of(act);
    }

    private Desk desk(String table) {
        return switch (table) {
            case "abilities" -> designs.abilities();
            case "capacities" -> designs.capacities();
            default -> designs.stocks();
        };
    }

    /** What is assumed of an actor in one of those tables; nothing once a row of it is stated. */
    public List<Map<String, String>> assumed(Viewer viewer, Kept actor, String table) {
        boolean isStated = desk(table).count(viewer, Query.all().where("actor", actor.get("id"))) > 0;
        return isStated ? List.of() : shipped.of(actor.cells()).getOrDefault(table, List.of());
    }
}
