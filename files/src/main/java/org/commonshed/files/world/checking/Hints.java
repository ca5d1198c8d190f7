package org.commonshed.files.world.checking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;

/** What stands well enough to plan with, but is worth a look. */
final class Hints {
    private final World world;
    private final Folder folder;
    private final Issues issues;
    private final Map<String, Product> products = new HashMap<>();

    Hints(World world, Folder folder, Issues issues) {
        this.world = world;
        this.folder = folder;
        this.issues = issues;
        world.products().forEach(p -> products.put(p.id(), p));
    }

    void look() {
        Map<String, Row> rows = new HashMap<>();
        folder.table("recipes").rows.forEach(r -> rows.put(r.get("id"), r));
        Set<String> run = new HashSet<>();
        world.abilities().forEach(a -> run.add(a.recipe()));
        for (Recipe recipe : world.recipes()) {
            Row row = rows.get(recipe.id());
            if (row != null && !row.assumed) {
                lookAtMass(recipe, row);
                lookAtSeason(recipe, row, run);
            }
        }
        new Circles(world, products).findGaining().forEach(circle -> {
            Row row = rows.get(circle.gaining().id());
            if (row != null && !row.assumed) {
                issues.hint(
                        row,
                        "other_kg",
                        "gaining_circle",
                        "The circle " + circle.names() + " gains mass, and nothing says from where.",
                        "Say it in other_kg of “" + circle.gaining().name() + "” (below 0: from air, water, soil).");
            }
        });
        lookAtNeeds();
        new LimitHints(world, folder, issues).look();
        new IdleHints(world, folder, issues).look();
    }

    private void lookAtMass(Recipe recipe, Row row) {
        if (Double.isNaN(recipe.otherKg())) {
            return;
        }
        double in = mass(recipe, Role.IN, products);
        double out = mass(recipe, Role.OUT, products);
        double open = in - out - recipe.otherKg();
        if (Math.abs(open) > 1e-6 * (1 + Math.max(in, out))) {
            issues.hint(
                    row,
                    "other_kg",
                    "masses_open",
                    "The masses of “" + recipe.name() + "” do not close: " + Decimals.text(in) + " kg go in, "
                            + Decimals.text(out) + " kg come out, other_kg is " + Decimals.text(recipe.otherKg())
                            + ".",
                    "With other_kg " + Decimals.text(in - out) + " they would.");
        }
    }

    static double mass(Recipe recipe, Role role, Map<String, Product> products) {
        double sum = 0;
        for (RecipeLine line : recipe.lines()) {
            Product product = products.get(line.item());
            if (line.role() == role && product != null) {
                sum += line.amount() * product.kgPerUnit() * (line.offsetTo() - line.offsetFrom() + 1);
            }
        }
        return sum;
    }

    private void lookAtSeason(Recipe recipe, Row row, Set<String> run) {
        for (int t = 1; t <= world.calendar().periods(); t++) {
            if (recipe.season().holds(world.calendar().month(t))) {
                return;
            }
        }
        if (run.contains(recipe.id())) {
            issues.hint(
                    row,
                    "season",
                    "season_never_comes",
                    "The season of “" + recipe.name() + "” never comes in the plan's time, so it cannot be run.",
                    "Maybe the plan should be longer or begin earlier.");
        }
    }

    private void lookAtNeeds() {
        Set<String> had = new HashSet<>();
        Map<String, Recipe> recipes = new HashMap<>();
        world.recipes().forEach(r -> recipes.put(r.id(), r));
        world.abilities().forEach(a -> {
            Recipe recipe = recipes.get(a.recipe());
            if (recipe != null) {
                recipe.lines().stream().filter(l -> l.role() == Role.OUT).forEach(l -> had.add(l.item()));
            }
        });
        world.outside().stream()
                .filter(o -> !o.inputsOnly())
                .map(Outside::product)
                .forEach(had::add);
        world.stocks().stream().filter(s -> s.amount() > 0).forEach(s -> had.add(s.product()));
        Map<String, Row> rows = new HashMap<>();
        folder.table("needs").rows.forEach(r -> rows.put(r.get("id"), r));
        Set<String> said = new TreeSet<>();
        for (Need need : world.needs()) {
            Row row = rows.get(need.row());
            if (row != null && !had.contains(need.product()) && said.add(need.product())) {
                sayNobodyMakes(row, need);
            }
        }
    }

    /** At the need; where the catalogue brings it, at what it goes by. */
    private void sayNobodyMakes(Row row, Need need) {
        Product product = products.get(need.product());
        String name = product == null || product.name().equalsIgnoreCase(product.id())
                ? "“" + need.product() + "”"
                : "“" + product.name() + "” (" + product.id() + ")";
        if (row.assumed) {
            boolean ofPlace = world.places().stream().anyMatch(p -> p.id().equals(need.who()));
            issues.hint(
                    row,
                    ofPlace ? "population" : "kind",
                    "nobody_makes",
                    "The catalogue counts on a need for " + name
                            + " here, but nobody here can make it, and it cannot come from outside.",
                    "Add somebody who makes it, or a row in outside.csv, or state the needs in needs.csv.");
        } else {
            issues.hint(
                    row,
                    "product",
                    "nobody_makes",
                    "Nobody here can make " + name + ", and it cannot come from outside.",
                    "Add an ability for it, or a row in outside.csv.");
        }
    }
}
