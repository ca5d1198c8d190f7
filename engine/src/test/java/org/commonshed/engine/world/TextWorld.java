package org.commonshed.engine.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A world from one text: blocks that begin with the name of a table and a colon, a line of columns, lines of cells,
 * comma-separated; an empty cell is the default. The block {@code world:} has lines {@code key value}. For tests, without
 * any check of what is written.
 */
public final class TextWorld {
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Calendar calendar;

    private TextWorld(String text) {
        for (String block : text.strip().split("\n\\s*\n")) {
            String[] lines = block.strip().split("\n");
            String table = lines[0].strip().replace(":", "");
            if (table.equals("world")) {
                for (int i = 1; i < lines.length; i++) {
                    String[] pair = lines[i].strip().split("\\s+", 2);
                    settings.put(pair[0], pair[1]);
                }
            } else {
                tables.put(table, rows(lines));
            }
        }
        calendar = new Calendar(
                LocalDate.parse(settings.getOrDefault("start", "2027-01-01")),
                PeriodLength.valueOf(settings.getOrDefault("period", "month").toUpperCase(Locale.ROOT)),
                Integer.parseInt(settings.getOrDefault("periods", "1")),
                Boolean.parseBoolean(settings.getOrDefault("cyclic", "false")));
    }

    public static World of(String text) {
        return new TextWorld(text).world();
    }

    private static List<Map<String, String>> rows(String[] lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] columns = lines[1].strip().split("\\s*,\\s*");
        for (int i = 2; i < lines.length; i++) {
            String[] cells = lines[i].strip().split("\\s*,\\s*", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    row.put(columns[c], cells[c]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, String>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    private static double number(Map<String, String> row, String column, double orElse) {
        return row.containsKey(column) ? Double.parseDouble(row.get(column)) : orElse;
    }

    private Span span(Map<String, String> row) {
        int from = (int) number(row, "from", 1);
        int to = (int) number(row, "to", calendar.periods());
        return new Span(from, Math.min(to, calendar.periods()));
    }

    private World world() {
        return new World(
                settings.getOrDefault("name", "a place"),
                calendar,
                rules(),
                table("places").stream().map(this::place).toList(),
                table("products").stream().map(this::product).toList(),
                table("actors").stream().map(this::actor).toList(),
                table("recipes").stream().map(this::recipe).toList(),
                table("abilities").stream()
                        .map(r -> new Ability(
                                r.get("actor"),
                                r.get("recipe"),
                                number(r, "max_runs", Double.POSITIVE_INFINITY),
                                span(r)))
                        .toList(),
                table("capacities").stream()
                        .map(r -> new Capacity(r.get("actor"), r.get("item"), number(r, "amount", 0), span(r)))
                        .toList(),
                table("stocks").stream().map(this::stock).toList(),
                table("needs").stream().flatMap(r -> needs(r).stream()).toList(),
                table("limits").stream().map(this::limit).toList(),
                tables.containsKey("links")
                        ? table("links").stream().map(this::link).toList()
                        : null,
                table("outside").stream().map(this::outside).toList());
    }

    private Rules rules() {
        LinkRule links = new LinkRule(
                Integer.parseInt(settings.getOrDefault("nearest", "8")),
                Double.parseDouble(settings.getOrDefault("road_factor", "1.3")),
                Double.parseDouble(settings.getOrDefault("max_km", "100")));
        List<Goal> order = settings.containsKey("order")
                ? List.of(settings.get("order").split("\\s+")).stream()
                        .map(w -> Goal.valueOf(w.toUpperCase(Locale.ROOT)))
                        .toList()
                : Goal.DEFAULT_ORDER;
        ImportRule imports =
                ImportRule.valueOf(settings.getOrDefault("imports", "listed").toUpperCase(Locale.ROOT));
        double stockWeight = Double.parseDouble(settings.getOrDefault("stock_weight", "5"));
        return new Rules(settings.getOrDefault("currency", ""), imports, links, order, stockWeight);
    }

    private Point point(Map<String, String> row) {
        return row.containsKey("lat") ? new Point(number(row, "lat", 0), number(row, "lon", 0)) : null;
    }

    private Place place(Map<String, String> row) {
        return new Place(
                row.get("id"),
                row.getOrDefault("name", row.get("id")),
                PlaceKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                row.get("within"),
                row.get("flows_into"),
                point(row),
                number(row, "population", 0),
                number(row, "area_km2", 0));
    }

    private Product product(Map<String, String> row) {
        return new Product(
                row.get("id"),
                row.getOrDefault("name", row.get("id")),
                row.getOrDefault("unit", "kg"),
                number(row, "kg_per_unit", 0),
                number(row, "loss_per_period", 0),
                Boolean.parseBoolean(row.getOrDefault("storable", "true")),
                number(row, "importance", 1),
                Boolean.parseBoolean(row.getOrDefault("moves", "true")),
                row.getOrDefault("category", ""));
    }

    private Actor actor(Map<String, String> row) {
        return new Actor(
                row.get("id"),
                row.getOrDefault("name", row.get("id")),
                row.getOrDefault("kind", ""),
                row.get("neighbourhood"),
                row.get("watershed"),
                point(row),
                number(row, "size", Double.NaN));
    }

    private Recipe recipe(Map<String, String> row) {
        int lead = (int) number(row, "lead_periods", 0);
        List<RecipeLine> lines = table("recipe_lines").stream()
                .filter(l -> l.get("recipe").equals(row.get("id")))
                .map(l -> line(l, lead))
                .toList();
        return new Recipe(
                row.get("id"),
                row.getOrDefault("name", row.get("id")),
                lead,
                season(row.getOrDefault("season", "1-12")),
                number(row, "money_per_run", 0),
                number(row, "other_kg", Double.NaN),
                row.getOrDefault("kind", ""),
                lines);
    }

    private static RecipeLine line(Map<String, String> row, int lead) {
        Role role = Role.valueOf(row.get("role").toUpperCase(Locale.ROOT));
        String offset = row.getOrDefault("offset", role == Role.OUT ? "" + lead : "0");
        String[] ends = offset.split("-");
        int from = Integer.parseInt(ends[0]);
        return new RecipeLine(
                role,
                row.get("item"),
                number(row, "amount", 0),
                from,
                ends.length == 1 ? from : Integer.parseInt(ends[1]));
    }

    private static Season season(String text) {
        Season season = new Season(0);
        for (String part : text.split(";")) {
            String[] ends = part.split("-");
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            for (int m = from; ; m = m % 12 + 1) {
                season = season.with(m);
                if (m == to) {
                    break;
                }
            }
        }
        return season;
    }

    private Stock stock(Map<String, String> row) {
        return new Stock(
                row.get("actor"),
                row.get("product"),
                number(row, "amount", 0),
                number(row, "room", Double.POSITIVE_INFINITY),
                number(row, "at_end", 0),
                number(row, "loss_per_period", Double.NaN),
                row.get("takes"));
    }

    private List<Need> needs(Map<String, String> row) {
        List<Need> lines = new ArrayList<>();
        Span span = span(row);
        boolean repeats = row.getOrDefault("repeat", "once").equals("every_period");
        for (int t = span.from(); t <= (repeats ? span.to() : span.from()); t++) {
            lines.add(new Need(
                    repeats ? row.get("id") + "@" + t : row.get("id"),
                    row.get("id"),
                    row.get("who"),
                    row.get("product"),
                    number(row, "amount", 0),
                    repeats ? Span.of(t) : span,
                    (int) number(row, "priority", 2),
                    row.getOrDefault("note", "")));
        }
        return lines;
    }

    private Limit limit(Map<String, String> row) {
        return new Limit(
                row.get("id"),
                row.get("place"),
                row.get("indicator"),
                number(row, "amount", 0),
                span(row),
                row.getOrDefault("every", "period").equals("once"),
                row.getOrDefault("counts", "upstream").equals("upstream"),
                number(row, "used", 0),
                row.getOrDefault("decision", ""),
                row.getOrDefault("note", ""));
    }

    private Link link(Map<String, String> row) {
        return new Link(
                row.get("from"),
                row.get("to"),
                number(row, "km", 0),
                row.get("product"),
                number(row, "max_kg", Double.POSITIVE_INFINITY));
    }

    private Outside outside(Map<String, String> row) {
        boolean allPriced = table("outside").stream().allMatch(r -> r.containsKey("price"));
        double kg = table("products").stream()
                .filter(p -> p.get("id").equals(row.get("product")))
                .mapToDouble(p -> number(p, "kg_per_unit", 0))
                .findFirst()
                .orElse(0);
        double price = number(row, "price", Double.NaN);
        return new Outside(
                row.get("product"),
                number(row, "max_per_period", Double.POSITIVE_INFINITY),
                number(row, "max_total", Double.POSITIVE_INFINITY),
                number(row, "weight", allPriced ? price : kg),
                price,
                row.getOrDefault("for", "all").equals("inputs"));
    }
}
