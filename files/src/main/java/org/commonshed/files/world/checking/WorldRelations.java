package org.commonshed.files.world.checking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** What must hold between rows of different tables. Works on a world with gaps, so that every problem is found at once. */
final class WorldRelations {
    private final World world;
    private final Checking checking;
    private final Issues issues;
    private final Ids ids;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Set<String> capacities = new HashSet<>(); // actor/item

    WorldRelations(World world, Checking checking) {
        this.world = world;
        this.checking = checking;
        this.issues = checking.issues();
        this.ids = checking.ids();
        world.places().forEach(p -> places.put(p.id(), p));
        world.recipes().forEach(r -> recipes.put(r.id(), r));
        checking.rows("capacities").forEach(r -> capacities.add(r.get("actor") + "/" + r.get("item")));
    }

    void check() {
        checkEnds(Place::within, "within", "within_itself");
        checkEnds(Place::flowsInto, "flows_into", "river_in_a_circle");
        if (world.links() == null) {
            checkCoordinates();
        }
        checkAbilities();
        checkStores();
    }

    /** No chain of places may come back to where it began; each circle is named once. */
    private void checkEnds(Function<Place, @Nullable String> next, String column, String code) {
        Set<String> named = new HashSet<>();
        for (Place place : world.places()) {
            Set<String> passed = new LinkedHashSet<>();
            Place at = place;
            while (at != null && passed.add(at.id())) {
                String onward = next.apply(at);
                at = onward == null ? null : places.get(onward);
            }
            Row row = ids.places.get(place.id());
            boolean circle = at != null && at.id().equals(place.id()) && named.add(place.id());
            if (circle && row != null) {
                named.addAll(passed);
                issues.problem(
                        row,
                        column,
                        code,
                        Said.of(code, place.name(), String.join(" → ", passed) + " → " + place.id()),
                        Said.of("circle.mend"));
            }
        }
    }

    private void checkCoordinates() {
        Map<String, Point> whereabouts = PlaceRows.whereabouts(world.places(), world.actors());
        for (Actor actor : world.actors()) {
            Row row = ids.actors.get(actor.id());
            if (row != null && places.containsKey(actor.neighbourhood()) && !whereabouts.containsKey(actor.id())) {
                issues.problem(
                        row,
                        "lat",
                        "no_coordinates",
                        Said.of("no_coordinates.actor", actor.name()),
                        Said.of("no_coordinates.actor.mend", actor.neighbourhood()));
            }
        }
        Set<String> said = new HashSet<>();
        for (Need need : world.needs()) {
            Row row = ids.places.get(need.who());
            if (row != null && !whereabouts.containsKey(need.who()) && said.add(need.who())) {
                issues.problem(
                        row,
                        "lat",
                        "no_coordinates",
                        Said.of("no_coordinates.place", need.who()),
                        Said.of("no_coordinates.place.mend"));
            }
        }
    }

    private void checkAbilities() {
        for (Row row : checking.rows("abilities")) {
            Recipe recipe = recipes.get(row.get("recipe"));
            List<RecipeLine> lines = recipe == null ? List.of() : recipe.lines();
            for (RecipeLine line : lines) {
                if (line.role() == Role.USES && line.amount() > 0) {
                    checkCapacity(
                            row,
                            line.item(),
                            Said.of("no_capacity.uses", row.get("recipe"), line.item(), row.get("actor")));
                }
            }
        }
    }

    private void checkStores() {
        for (Row row : checking.rows("stocks")) {
            if (row.has("takes")) {
                checkCapacity(row, row.get("takes"), Said.of("no_capacity.takes", row.get("takes"), row.get("actor")));
            }
        }
    }

    private void checkCapacity(Row row, String item, Said what) {
        String actor = row.get("actor");
        boolean unsure = ids.isBroken("capacities") || row.table.isBroken;
        boolean known = capacities.contains(actor + "/" + item) || unsure;
        if (known || !ids.actors.containsKey(actor)) {
            return;
        }
        String column = row.assumed ? "kind" : row.table.schema.name().equals("stocks") ? "takes" : "recipe";
        issues.problem(
                row, column, "no_capacity", what, Said.of(row.assumed ? "no_capacity.assumed" : "no_capacity.mend"));
    }
}
