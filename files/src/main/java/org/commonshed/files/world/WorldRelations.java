package org.commonshed.files.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/** What must hold between rows of different tables. */
final class WorldRelations {
    private final World world;
    private final Folder folder;
    private final Issues issues;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Recipe> recipes = new HashMap<>();
    private final Set<String> capacities = new HashSet<>();

    WorldRelations(World world, Folder folder, Issues issues) {
        this.world = world;
        this.folder = folder;
        this.issues = issues;
        world.places().forEach(p -> places.put(p.id(), p));
        world.recipes().forEach(r -> recipes.put(r.id(), r));
        folder.table("capacities").rows.forEach(r -> capacities.add(r.get("actor") + "/" + r.get("item")));
    }

    void check() {
        for (Place place : world.places()) {
            checkEnds(place, Place::within, "within", "within_itself", "lies within itself");
            checkEnds(place, Place::flowsInto, "flows_into", "river_in_a_circle", "flows in a circle");
        }
        if (world.links() == null) {
            checkCoordinates();
        } else {
            checkLinks(world.links());
        }
        checkAbilities();
        checkStores();
    }

    private Row row(String table, String id) {
        for (Row row : folder.table(table).rows) {
            if (row.get("id").equals(id)) {
                return row;
            }
        }
        throw new IllegalStateException("row " + id + " of " + table + " is gone");
    }

    private void checkEnds(
            Place place, Function<Place, @Nullable String> next, String column, String code, String what) {
        Set<String> passed = new LinkedHashSet<>();
        Place at = place;
        while (at != null && passed.add(at.id())) {
            String onward = next.apply(at);
            at = onward == null ? null : places.get(onward);
        }
        if (at != null && at.id().equals(place.id())) {
            issues.problem(
                    row("places", place.id()),
                    column,
                    code,
                    "“" + place.name() + "” " + what + ": " + String.join(" → ", passed) + " → " + place.id() + ".",
                    "Empty this cell in one of these rows.");
        }
    }

    private boolean stands(@Nullable String place) {
        Place found = place == null ? null : places.get(place);
        return found != null && found.at() != null;
    }

    private void checkCoordinates() {
        for (Actor actor : world.actors()) {
            if (actor.at() == null && !stands(actor.neighbourhood())) {
                issues.problem(
                        row("actors", actor.id()),
                        "lat",
                        "no_coordinates",
                        "Nobody knows where “" + actor.name() + "” stands, so ways to it cannot be found.",
                        "Give it, or " + actor.neighbourhood() + ", latitude and longitude, or write links.csv.");
            }
        }
        Set<String> said = new HashSet<>();
        for (Need need : world.needs()) {
            if (places.containsKey(need.who()) && !stands(need.who()) && said.add(need.who())) {
                issues.problem(
                        row("places", need.who()),
                        "lat",
                        "no_coordinates",
                        "“" + need.who() + "” needs something, but nobody knows where it is.",
                        "Give it latitude and longitude, or write links.csv.");
            }
        }
    }

    private void checkLinks(List<Link> links) {
        Set<String> provides = new HashSet<>();
        for (Ability ability : world.abilities()) {
            for (RecipeLine line : recipe(ability.recipe()).lines()) {
                if (line.role() == Role.OUT) {
                    provides.add(ability.actor() + "/" + line.item());
                }
            }
        }
        world.stocks().forEach(s -> provides.add(s.actor() + "/" + s.product()));
        Map<String, Double> most = new HashMap<>();
        List<Row> rows = folder.table("links").rows;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Row row = rows.get(i);
            if (link.product() != null && !provides.contains(link.from() + "/" + link.product())) {
                issues.problem(
                        row,
                        "from",
                        "not_a_provider",
                        "“" + link.from() + "” neither makes nor stocks “" + link.product() + "”.",
                        "Add the ability or a row in stocks.csv, or take the link out.");
            }
            if (Double.isNaN(link.km())) {
                issues.problem(
                        row,
                        "km",
                        "no_coordinates",
                        "The kilometres are not given and an end has no place.",
                        "Fill in km, or latitude and longitude of both ends.");
            }
            Double before = most.putIfAbsent(link.from() + ">" + link.to(), link.maxKg());
            if (before != null && before != link.maxKg()) {
                issues.problem(
                        row,
                        "max_kg",
                        "max_kg_differs",
                        "Rows of one pair of ends give different max_kg.",
                        "Write the same number in all of them.");
            }
        }
    }

    private Recipe recipe(String id) {
        Recipe recipe = recipes.get(id);
        if (recipe == null) {
            throw new IllegalStateException("recipe " + id + " is gone");
        }
        return recipe;
    }

    private void checkAbilities() {
        for (Row row : folder.table("abilities").rows) {
            Recipe recipe = recipes.get(row.get("recipe"));
            if (recipe == null) {
                continue;
            }
            for (RecipeLine line : recipe.lines()) {
                boolean missing =
                        line.role() == Role.USES && !capacities.contains(row.get("actor") + "/" + line.item());
                if (missing && line.amount() > 0) {
                    issues.problem(
                            row,
                            "recipe",
                            "no_capacity",
                            "“" + recipe.name() + "” uses " + line.item() + ", of which " + row.get("actor")
                                    + " has no row in capacities.csv.",
                            "Maybe the capacity is missing, or the ability should be another actor's.");
                }
            }
        }
    }

    private void checkStores() {
        for (Stock stock : world.stocks()) {
            if (stock.takes() != null && !capacities.contains(stock.actor() + "/" + stock.takes())) {
                for (Row row : folder.table("stocks").rows) {
                    if (row.get("actor").equals(stock.actor())
                            && row.get("product").equals(stock.product())) {
                        issues.problem(
                                row,
                                "takes",
                                "no_capacity",
                                "“" + stock.actor() + "” has no row in capacities.csv for " + stock.takes() + ".",
                                "Maybe the capacity is missing.");
                    }
                }
            }
        }
    }
}
