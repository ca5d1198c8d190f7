package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Rows of links: the only ways there are, where they are stated. */
final class LinkRows {
    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;
    private final Map<String, Point> whereabouts;
    private final double roadFactor;
    private final Set<String> provided = new HashSet<>(); // actor/product
    private final Map<String, Double> most = new HashMap<>(); // from>to → kg

    LinkRows(Checking checking, Map<String, Point> whereabouts, double roadFactor) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
        this.whereabouts = whereabouts;
        this.roadFactor = roadFactor;
    }

    List<Link> listLinks() {
        Map<String, List<String>> outputs = new HashMap<>();
        for (Row line : checking.rows("recipe_lines")) {
            if (line.get("role").equalsIgnoreCase("out")) {
                outputs.computeIfAbsent(line.get("recipe"), k -> new ArrayList<>())
                        .add(line.get("item"));
            }
        }
        for (Row ability : checking.rows("abilities")) {
            for (String product : outputs.getOrDefault(ability.get("recipe"), List.of())) {
                provided.add(ability.get("actor") + "/" + product);
            }
        }
        checking.rows("stocks").forEach(s -> provided.add(s.get("actor") + "/" + s.get("product")));
        return checking.list("links", this::link);
    }

    private Link link(Row row) {
        String from = ids.actor(row, "from");
        String to = ids.placeOrActor(row, "to");
        String product = ids.product(row, "product");
        double maxKg = cells.amount(row, "max_kg");
        if (!from.isEmpty() && !product.isEmpty() && isSure() && !provided.contains(from + "/" + product)) {
            issues.problem(
                    row,
                    "from",
                    "not_a_provider",
                    Said.of("not_a_provider", from, product),
                    Said.of("not_a_provider.mend"));
        }
        Double before = most.putIfAbsent(from + ">" + to, maxKg);
        if (before != null && before != maxKg) {
            issues.problem(
                    row,
                    "max_kg",
                    "max_kg_differs",
                    Said.of("max_kg_differs", from, to),
                    Said.of("max_kg_differs.mend"));
        }
        return new Link(from, to, km(row, from, to), Checking.orNull(product), maxKg);
    }

    /** Whether all that says who provides what could be read. */
    private boolean isSure() {
        return !ids.isBroken("abilities") && !ids.isBroken("recipe_lines") && !ids.isBroken("stocks");
    }

    private double km(Row row, String from, String to) {
        Point start = whereabouts.get(from);
        Point end = whereabouts.get(to);
        if (row.has("km") || from.isEmpty() || to.isEmpty()) {
            return cells.amount(row, "km", 0);
        }
        if (start == null || end == null) {
            issues.problem(
                    row,
                    "km",
                    "no_coordinates",
                    Said.of("no_coordinates.km", start == null ? from : to),
                    Said.of("no_coordinates.km.mend"));
            return 0;
        }
        return start.kmTo(end) * roadFactor;
    }
}
