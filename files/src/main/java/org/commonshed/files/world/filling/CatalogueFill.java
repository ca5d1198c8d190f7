package org.commonshed.files.world.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Season;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Table;
import org.commonshed.files.world.checking.Cells;

/**
 * Fills a folder with what the catalogue knows: products and recipes that are not stated, and for each actor what those
 * of its kind can, have, keep and need, scaled by its size. Catalogue amounts are per month.
 */
public final class CatalogueFill {
    private static final String HOMES = "homes";

    private final Folder folder;
    private final Catalogue catalogue;
    private final Calendar calendar;
    private final Issues issues;
    private final Cells cells;
    private final MonthsToPeriods scale;

    public CatalogueFill(Folder folder, Catalogue catalogue, Calendar calendar, Issues issues) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.issues = issues;
        this.cells = new Cells(issues);
        this.scale = new MonthsToPeriods(calendar.length());
    }

    public void fill() {
        boolean ownOutside = folder.table("outside").stated;
        fillProducts();
        fillRecipes();
        if (!ownOutside) {
            fillOutside();
        }
        addHomes();
        lookAtKinds();
        fillActors("abilities", "kind_abilities", this::ability);
        fillActors("capacities", "kind_capacities", this::capacity);
        fillActors("stocks", "kind_stocks", this::stock);
        fillNeeds();
    }

    private static Row copy(Row from, Table into) {
        Row row = into.add(from.file, from.line);
        from.table.columns().forEach(c -> row.set(c, from.get(c)));
        row.assumed = true;
        return row;
    }

    private static Set<String> ids(Table table, String column) {
        Set<String> ids = new HashSet<>();
        table.rows.forEach(r -> ids.add(r.get(column)));
        return ids;
    }

    private void fillProducts() {
        Set<String> stated = ids(folder.table("products"), "id");
        for (Row row : catalogue.table("products").rows) {
            if (!stated.contains(row.get("id"))) {
                Row copy = copy(row, folder.table("products"));
                scale.loss(copy);
            }
        }
    }

    /** A recipe that is stated here has its lines here; one with a line here has only those. */
    private void fillRecipes() {
        Set<String> stated = ids(folder.table("recipes"), "id");
        Set<String> lined = ids(folder.table("recipe_lines"), "recipe");
        for (Row row : catalogue.table("recipes").rows) {
            if (!stated.contains(row.get("id"))) {
                scale.lead(copy(row, folder.table("recipes")));
            }
        }
        for (Row row : catalogue.table("recipe_lines").rows) {
            if (!lined.contains(row.get("recipe"))) {
                scale.line(copy(row, folder.table("recipe_lines")));
            }
        }
    }

    private void fillOutside() {
        folder.table("outside").stated = true;
        for (Row row : catalogue.table("outside").rows) {
            Row copy = copy(row, folder.table("outside"));
            if (copy.has("max_per_period")) {
                copy.set("max_per_period", Decimals.text(scale.perPeriod(cells.amount(row, "max_per_period", 0))));
            }
        }
    }

    /** People give away scraps and bottles: each neighbourhood without homes gets some. */
    private void addHomes() {
        if (!catalogue.kinds.containsKey(HOMES)) {
            return;
        }
        Set<String> have = new HashSet<>();
        Set<String> known = ids(folder.table("actors"), "id");
        for (Row actor : folder.table("actors").rows) {
            if (actor.get("kind").equals(HOMES)) {
                have.add(actor.get("neighbourhood"));
            }
        }
        for (Row place : folder.table("places").rows) {
            String id = place.get("id") + "." + HOMES;
            boolean peopled = place.get("kind").equalsIgnoreCase("neighbourhood")
                    && !Double.isNaN(cells.amount(place, "population", Double.NaN));
            if (peopled && !have.contains(place.get("id")) && !known.contains(id)) {
                Row homes = folder.table("actors").add(place.file, place.line);
                homes.set("id", id);
                homes.set("name", "Homes of " + place.get("name"));
                homes.set("kind", HOMES);
                homes.set("neighbourhood", place.get("id"));
                homes.set("size", place.get("population"));
                homes.assumed = true;
            }
        }
    }

    private void lookAtKinds() {
        for (Row actor : folder.table("actors").rows) {
            String kind = actor.get("kind");
            if (!kind.isEmpty() && !catalogue.kinds.containsKey(kind)) {
                String near = Nearest.to(kind, catalogue.kinds.keySet());
                issues.hint(
                        actor,
                        "kind",
                        "unknown_kind",
                        Said.of("unknown_kind", kind),
                        near.isEmpty() ? Said.of("unknown_kind.mend") : Said.of("meant", near));
            }
        }
    }

    private interface Filling {
        void fill(Row actor, Row typical, double factor);
    }

    private void fillActors(String table, String kindTable, Filling filling) {
        Set<String> stated = ids(folder.table(table), "actor");
        Map<String, List<Row>> byKind = new HashMap<>();
        catalogue
                .table(kindTable)
                .rows
                .forEach(r -> byKind.computeIfAbsent(r.get("kind"), k -> new ArrayList<>())
                        .add(r));
        for (Row actor : folder.table("actors").rows) {
            if (!stated.contains(actor.get("id"))) {
                for (Row typical : byKind.getOrDefault(actor.get("kind"), List.of())) {
                    filling.fill(actor, typical, factor(actor));
                }
            }
        }
    }

    /** How many times the typical size an actor has. */
    private double factor(Row actor) {
        Row kind = catalogue.kinds.get(actor.get("kind"));
        double typical = kind == null ? 1 : cells.amount(kind, "size", 1);
        return typical > 0 && actor.has("size") ? cells.amount(actor, "size", typical) / typical : 1;
    }

    /** A row that someone's kind brings; what is wrong with it is said at the row of that someone. */
    private Row assumed(Row who, String table) {
        Row row = folder.table(table).add(who.file, who.line);
        row.assumed = true;
        return row;
    }

    private void ability(Row actor, Row typical, double factor) {
        Row row = assumed(actor, "abilities");
        row.set("actor", actor.get("id"));
        row.set("recipe", typical.get("recipe"));
        if (typical.has("max_runs")) {
            row.set("max_runs", Decimals.text(scale.perPeriod(factor * cells.amount(typical, "max_runs", 0))));
        }
    }

    /** One row for each stretch of the months in which the capacity is there. */
    private void capacity(Row actor, Row typical, double factor) {
        Season months = cells.season(typical, "months");
        String amount = Decimals.text(scale.perPeriod(factor * cells.amount(typical, "amount", 0)));
        int t = 1;
        while (t <= calendar.periods()) {
            if (months.holds(calendar.month(t))) {
                int last = t;
                while (last < calendar.periods() && months.holds(calendar.month(last + 1))) {
                    last++;
                }
                Row row = assumed(actor, "capacities");
                row.set("actor", actor.get("id"));
                row.set("item", typical.get("item"));
                row.set("amount", amount);
                boolean whole = t == 1 && last == calendar.periods();
                row.set("from", whole ? "" : Integer.toString(t));
                row.set("to", whole ? "" : Integer.toString(last));
                t = last;
            }
            t++;
        }
    }

    private void stock(Row actor, Row typical, double factor) {
        Row row = assumed(actor, "stocks");
        row.set("actor", actor.get("id"));
        row.set("product", typical.get("product"));
        if (typical.has("room")) {
            row.set("room", Decimals.text(factor * cells.amount(typical, "room", 0)));
        }
        row.set("loss_per_period", typical.get("loss_per_period"));
        scale.loss(row);
        row.set("takes", typical.get("takes"));
    }

    private void fillNeeds() {
        Set<String> stated = ids(folder.table("needs"), "who");
        Map<String, List<Row>> byKind = new HashMap<>();
        catalogue
                .table("kind_needs")
                .rows
                .forEach(r -> byKind.computeIfAbsent(r.get("kind"), k -> new ArrayList<>())
                        .add(r));
        for (Row place : folder.table("places").rows) {
            if (place.get("kind").equalsIgnoreCase("neighbourhood") && !stated.contains(place.get("id"))) {
                double people = cells.amount(place, "population", 0);
                byKind.getOrDefault("neighbourhood", List.of()).forEach(t -> need(place, t, people));
            }
        }
        for (Row actor : folder.table("actors").rows) {
            if (!stated.contains(actor.get("id"))) {
                byKind.getOrDefault(actor.get("kind"), List.of()).forEach(t -> need(actor, t, factor(actor)));
            }
        }
        folder.table("needs").stated = true;
    }

    private void need(Row who, Row typical, double factor) {
        double amount = scale.perPeriod(factor * cells.amount(typical, "amount", 0));
        if (amount > 0) {
            Row row = assumed(who, "needs");
            String priority = typical.get("priority");
            row.set("id", who.get("id") + "." + typical.get("product") + (priority.isEmpty() ? "" : "." + priority));
            row.set("who", who.get("id"));
            row.set("product", typical.get("product"));
            row.set("amount", Decimals.text(amount));
            row.set("repeat", "every_period");
            row.set("priority", priority);
        }
    }
}
