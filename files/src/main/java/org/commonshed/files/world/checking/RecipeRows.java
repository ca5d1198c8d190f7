package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Rows of products, recipes and their lines: what is made of what. */
final class RecipeRows {
    private static final Pattern OFFSET = Pattern.compile("\\d{1,5}(-\\d{1,5})?");

    private final Checking checking;
    private final Issues issues;
    private final Cells cells;
    private final Ids ids;
    private final Set<String> yielding = new HashSet<>(); // recipes with an output

    RecipeRows(Checking checking) {
        this.checking = checking;
        this.issues = checking.issues();
        this.cells = checking.cells();
        this.ids = checking.ids();
    }

    List<Product> listProducts() {
        return checking.list("products", this::product);
    }

    private Product product(Row row) {
        double importance = cells.amount(row, "importance");
        if (importance == 0) {
            issues.problem(row, "importance", "not_positive", Said.of("not_positive"), Said.of("not_positive.mend"));
        }
        return new Product(
                row.get("id"),
                row.get("name"),
                row.get("unit"),
                cells.amount(row, "kg_per_unit"),
                cells.loss(row),
                cells.truth(row, "storable"),
                importance,
                cells.truth(row, "moves"),
                row.get("category"));
    }

    List<Recipe> listRecipes() {
        Map<String, List<Row>> lines = new HashMap<>();
        for (Row row : checking.rows("recipe_lines")) {
            boolean known = !ids.recipe(row, "recipe").isEmpty();
            if (cells.complete(row) && known) {
                lines.computeIfAbsent(row.get("recipe"), k -> new ArrayList<>()).add(row);
            }
            if (line(row, 0).role() == Role.OUT) {
                yielding.add(row.get("recipe"));
            }
        }
        return checking.list("recipes", row -> recipe(row, lines.getOrDefault(row.get("id"), List.of())));
    }

    private Recipe recipe(Row row, List<Row> lineRows) {
        int lead = cells.whole(row, "lead_periods");
        List<RecipeLine> lines = new ArrayList<>();
        lineRows.forEach(line -> lines.add(line(line, lead)));
        if (!yielding.contains(row.get("id")) && !ids.isBroken("recipe_lines")) {
            issues.problem(row, "id", "no_output", Said.of("no_output", row.get("name")), Said.of("no_output.mend"));
        }
        return new Recipe(
                row.get("id"),
                row.get("name"),
                lead,
                cells.season(row, "season"),
                cells.amount(row, "money_per_run"),
                cells.number(row, "other_kg", Double.NaN),
                row.get("kind"),
                lines);
    }

    private RecipeLine line(Row row, int lead) {
        Role role = Role.valueOf(cells.word(row, "role").toUpperCase(Locale.ROOT));
        if (role == Role.IN || role == Role.OUT) {
            ids.product(row, "item");
        }
        double amount = cells.amount(row, "amount");
        int from = role == Role.OUT ? lead : 0;
        int to = from;
        if (row.has("offset")) {
            String[] ends = offset(row).split("-");
            from = Integer.parseInt(ends[0]);
            to = Integer.parseInt(ends[ends.length - 1]);
        }
        return new RecipeLine(role, row.get("item"), amount, from, to);
    }

    /** The offset as it stands, or 0 with a problem. */
    private String offset(Row row) {
        String offset = row.get("offset");
        if (OFFSET.matcher(offset).matches()) {
            String[] ends = offset.split("-");
            if (Integer.parseInt(ends[0]) <= Integer.parseInt(ends[ends.length - 1])) {
                return offset;
            }
        }
        issues.problem(row, "offset", "bad_offset", Said.of("bad_offset", offset), Said.of("bad_offset.mend"));
        return "0";
    }
}
