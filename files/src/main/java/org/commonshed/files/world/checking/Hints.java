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
import org.commonshed.files.world.Said;

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
                        Said.of("gaining_circle", circle.names()),
                        Said.of("gaining_circle.mend", circle.gaining().name()));
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
                    Said.of(
                            "masses_open",
                            recipe.name(),
                            Decimals.text(in),
                            Decimals.text(out),
                            Decimals.text(recipe.otherKg())),
                    Said.of("masses_open.mend", Decimals.text(in - out)));
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
                    Said.of("season_never_comes", recipe.name()),
                    Said.of("season_never_comes.mend"));
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
        Said name = product == null || product.name().equalsIgnoreCase(product.id())
                ? Said.of("quoted", need.product())
                : Said.of("named", product.name(), product.id());
        if (row.assumed) {
            boolean ofPlace = world.places().stream().anyMatch(p -> p.id().equals(need.who()));
            issues.hint(
                    row,
                    ofPlace ? "population" : "kind",
                    "nobody_makes",
                    Said.of("nobody_makes.assumed", name),
                    Said.of("nobody_makes.assumed.mend"));
        } else {
            issues.hint(row, "product", "nobody_makes", Said.of("nobody_makes", name), Said.of("nobody_makes.mend"));
        }
    }
}
