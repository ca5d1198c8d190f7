package org.commonshed.files.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/** Rows of tables become a world; every row that does not is a problem. */
final class WorldChecker {

    private final Folder folder;
    private final Issues issues;
    private final Cells cells;
    private final Outlines outlines;
    private final SettingsChecker settings;
    final Map<String, Row> places = new HashMap<>();
    final Map<String, Row> products = new HashMap<>();
    final Map<String, Row> actors = new HashMap<>();
    final Map<String, Row> recipes = new HashMap<>();

    WorldChecker(Folder folder, Outlines outlines, Issues issues) {
        this.folder = folder;
        this.issues = issues;
        this.outlines = outlines;
        this.cells = new Cells(issues);
        this.settings = new SettingsChecker(folder.settings, folder.hasSettings, issues);
    }

    /** The world, if there is no problem. */
    Optional<World> check() {
        Optional<Calendar> calendar = settings.calendar();
        index("places", places);
        index("products", products);
        index("actors", actors);
        index("recipes", recipes);
        for (String id : actors.keySet()) {
            if (places.containsKey(id)) {
                issues.problem(
                        actors.get(id),
                        "id",
                        "duplicate_id",
                        "“" + id + "” is also a place.",
                        "Places and actors share their ids, because a need may name either.");
            }
        }
        if (calendar.isEmpty()) {
            return Optional.empty();
        }
        World world = world(calendar.get());
        if (issues.isClean()) {
            new WorldRelations(world, folder, issues).check();
        }
        if (issues.isClean()) {
            new Hints(world, folder, issues).look();
        }
        return issues.isClean() ? Optional.of(world) : Optional.empty();
    }

    private void index(String table, Map<String, Row> byId) {
        for (Row row : folder.table(table).rows) {
            String id = cells.id(row, "id");
            if (!id.isEmpty()) {
                Row first = byId.putIfAbsent(id, row);
                if (first != null) {
                    issues.problem(
                            row,
                            "id",
                            "duplicate_id",
                            "“" + id + "” stands here twice, first in line " + first.line + ".",
                            "Give one of them another id, or take it out.");
                }
            }
        }
    }

    private World world(Calendar calendar) {
        List<Place> placeRows = list("places", r -> place(r));
        return new World(
                folder.settings.get("name", ""),
                calendar,
                settings.rules(),
                placeRows,
                list("products", r -> product(r)),
                list("actors", r -> actor(r, placeRows)),
                listRecipes(),
                list("abilities", r -> ability(r, calendar)),
                list("capacities", r -> capacity(r, calendar)),
                listStocks(calendar),
                listNeeds(calendar),
                listLimits(calendar),
                folder.table("links").stated ? list("links", r -> link(r)) : null,
                listOutside());
    }

    private interface Maker<T> {
        @Nullable
        T make(Row row);
    }

    private <T> List<T> list(String table, Maker<T> maker) {
        List<T> made = new ArrayList<>();
        for (Row row : folder.table(table).rows) {
            T one = cells.complete(row) ? maker.make(row) : null;
            if (one != null) {
                made.add(one);
            }
        }
        return made;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable Point point(Row row) {
        if (row.has("lat") != row.has("lon")) {
            issues.problem(
                    row,
                    row.has("lat") ? "lon" : "lat",
                    "half_a_point",
                    "Latitude and longitude belong together.",
                    "Fill in both or neither.");
        }
        if (!row.has("lat") || !row.has("lon")) {
            return null;
        }
        double lat = cells.number(row, "lat", 0);
        double lon = cells.number(row, "lon", 0);
        if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            issues.problem(
                    row,
                    Math.abs(lat) > 90 ? "lat" : "lon",
                    "not_on_earth",
                    "Latitude goes from −90 to 90, longitude from −180 to 180.",
                    "Maybe the two are swapped.");
        }
        return new Point(lat, lon);
    }

    private Place place(Row row) {
        List<String> kinds = List.of("bioregion", "watershed", "neighbourhood", "commons");
        String kind = cells.choice(row, "kind", kinds, "commons");
        return new Place(
                row.get("id"),
                row.get("name"),
                PlaceKind.values()[kinds.indexOf(kind)],
                orNull(cells.known(row, "within", places.keySet(), "places")),
                orNull(cells.known(row, "flows_into", places.keySet(), "places")),
                point(row),
                cells.amount(row, "population", 0),
                cells.amount(row, "area_km2", 0));
    }

    private Product product(Row row) {
        double loss = cells.amount(row, "loss_per_period", 0);
        double importance = cells.amount(row, "importance", 1);
        checkLoss(row, loss);
        if (importance == 0) {
            issues.problem(
                    row,
                    "importance",
                    "not_positive",
                    "The importance is 0.",
                    "It must be more than 0; leave the needs out if the product does not count.");
        }
        return new Product(
                row.get("id"),
                row.get("name"),
                row.get("unit"),
                cells.amount(row, "kg_per_unit", 0),
                loss,
                cells.truth(row, "storable", true),
                importance,
                cells.truth(row, "moves", true),
                row.get("category"));
    }

    private void checkLoss(Row row, double loss) {
        if (loss >= 1) {
            issues.problem(
                    row,
                    "loss_per_period",
                    "loss_too_large",
                    "The loss is " + row.get("loss_per_period") + ".",
                    "It is a share, below 1: 0.1 is a tenth.");
        }
    }

    private Actor actor(Row row, List<Place> placeRows) {
        String home = cells.known(row, "neighbourhood", places.keySet(), "places");
        Point at = point(row);
        String watershed = cells.known(row, "watershed", places.keySet(), "places");
        return new Actor(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                home,
                watershed.isEmpty() ? findWatershed(home, at, placeRows) : watershed,
                at,
                cells.amount(row, "size", Double.NaN));
    }

    /** Worked out from the outlines, the smallest first, if there are any. */
    private @Nullable String findWatershed(String home, @Nullable Point at, List<Place> placeRows) {
        Point stands = at;
        List<String> ids = new ArrayList<>();
        for (Place place : placeRows) {
            if (place.kind() == PlaceKind.WATERSHED) {
                ids.add(place.id());
            }
            if (stands == null && place.id().equals(home)) {
                stands = place.at();
            }
        }
        Map<String, Integer> depth = new HashMap<>();
        ids.forEach(id -> depth.put(id, depth(id)));
        ids.sort((a, b) -> depth.getOrDefault(b, 0) - depth.getOrDefault(a, 0));
        return stands == null ? null : outlines.findAround(stands, ids).orElse(null);
    }

    private int depth(String id) {
        int depth = 0;
        Row at = places.get(id);
        while (at != null && depth < 100) {
            at = places.get(at.get("within"));
            depth++;
        }
        return depth;
    }

    private List<Recipe> listRecipes() {
        Map<String, List<Row>> lines = new HashMap<>();
        for (Row row : folder.table("recipe_lines").rows) {
            if (cells.complete(row)
                    && !cells.known(row, "recipe", recipes.keySet(), "recipes").isEmpty()) {
                lines.computeIfAbsent(row.get("recipe"), k -> new ArrayList<>()).add(row);
            }
        }
        return list("recipes", row -> {
            int lead = cells.whole(row, "lead_periods", 0, 0, 10_000);
            List<RecipeLine> made = new ArrayList<>();
            for (Row line : lines.getOrDefault(row.get("id"), List.of())) {
                made.add(line(line, lead));
            }
            if (made.stream().noneMatch(l -> l.role() == Role.OUT)) {
                issues.problem(
                        row,
                        "id",
                        "no_output",
                        "“" + row.get("name") + "” makes nothing.",
                        "Add a line with role out to recipe_lines.csv.");
            }
            return new Recipe(
                    row.get("id"),
                    row.get("name"),
                    lead,
                    cells.season(row, "season"),
                    cells.amount(row, "money_per_run", 0),
                    cells.number(row, "other_kg", Double.NaN),
                    row.get("kind"),
                    made);
        });
    }

    private RecipeLine line(Row row, int lead) {
        List<String> roles = List.of("in", "out", "uses", "draws");
        Role role = Role.values()[roles.indexOf(cells.choice(row, "role", roles, "in"))];
        if (role == Role.IN || role == Role.OUT) {
            cells.known(row, "item", products.keySet(), "products");
        }
        double amount = cells.amount(row, "amount", 0);
        int byDefault = role == Role.OUT ? lead : 0;
        String offset = row.get("offset");
        if (offset.isEmpty()) {
            return new RecipeLine(role, row.get("item"), amount, byDefault, byDefault);
        }
        String[] ends = offset.split("-");
        if (!offset.matches("\\d{1,5}(-\\d{1,5})?")
                || Integer.parseInt(ends[0]) > Integer.parseInt(ends[ends.length - 1])) {
            issues.problem(
                    row,
                    "offset",
                    "bad_offset",
                    "“" + offset + "” is no offset.",
                    "Write a number of periods or a span like 0-3.");
            return new RecipeLine(role, row.get("item"), amount, byDefault, byDefault);
        }
        return new RecipeLine(
                role, row.get("item"), amount, Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private @Nullable Ability ability(Row row, Calendar calendar) {
        String actor = cells.known(row, "actor", actors.keySet(), "actors");
        String recipe = cells.known(row, "recipe", recipes.keySet(), "recipes");
        double most = cells.limit(row, "max_runs");
        return cells.span(row, calendar)
                .map(span -> new Ability(actor, recipe, most, span))
                .orElse(null);
    }

    private @Nullable Capacity capacity(Row row, Calendar calendar) {
        String actor = cells.known(row, "actor", actors.keySet(), "actors");
        double amount = cells.amount(row, "amount", 0);
        return cells.span(row, calendar)
                .map(span -> new Capacity(actor, row.get("item"), amount, span))
                .orElse(null);
    }

    private List<Stock> listStocks(Calendar calendar) {
        Map<String, Row> seen = new HashMap<>();
        return list("stocks", row -> {
            String actor = cells.known(row, "actor", actors.keySet(), "actors");
            String product = cells.known(row, "product", products.keySet(), "products");
            Row first = seen.putIfAbsent(actor + "/" + product, row);
            if (first != null && !actor.isEmpty()) {
                issues.problem(
                        row,
                        "product",
                        "two_stocks",
                        "This actor and product stand in line " + first.line + " already.",
                        "Write one row for both.");
            }
            double loss = cells.amount(row, "loss_per_period", Double.NaN);
            checkLoss(row, loss);
            double atEnd = calendar.cyclic() ? 0 : cells.amount(row, "at_end", 0);
            checkKept(row, product, atEnd, loss);
            return new Stock(
                    actor,
                    product,
                    cells.amount(row, "amount", 0),
                    cells.limit(row, "room"),
                    atEnd,
                    loss,
                    orNull(row.get("takes")));
        });
    }

    private void checkKept(Row row, String product, double atEnd, double loss) {
        Row kept = products.get(product);
        boolean storable = kept == null || !kept.get("storable").equalsIgnoreCase("false") || !Double.isNaN(loss);
        if (atEnd > 0 && !storable) {
            issues.problem(
                    row,
                    "at_end",
                    "cannot_be_kept",
                    "This product cannot be kept, so none can be left.",
                    "Leave at_end empty, or say by loss_per_period how it is kept.");
        }
    }

    private List<Need> listNeeds(Calendar calendar) {
        Set<String> ids = new HashSet<>();
        List<Need> lines = new ArrayList<>();
        Set<String> whoever = new HashSet<>(places.keySet());
        whoever.addAll(actors.keySet());
        for (Row row : folder.table("needs").rows) {
            if (!cells.complete(row)) {
                continue;
            }
            String id = cells.id(row, "id");
            if (!id.isEmpty() && !ids.add(id)) {
                issues.problem(row, "id", "duplicate_id", "“" + id + "” stands here twice.", "Give it another id.");
            }
            cells.known(row, "who", whoever, "places and actors");
            cells.known(row, "product", products.keySet(), "products");
            addLines(row, calendar, lines);
        }
        return lines;
    }

    private void addLines(Row row, Calendar calendar, List<Need> lines) {
        int priority = cells.whole(row, "priority", 2, 1, 9);
        boolean repeats = cells.choice(row, "repeat", List.of("once", "every_period"), "once")
                .equals("every_period");
        double amount = cells.amount(row, "amount", 0);
        int before = issues.problems().size();
        Optional<Span> span = cells.span(row, calendar);
        if (span.isEmpty()) {
            if (issues.problems().size() == before) {
                issues.problem(
                        row,
                        "from",
                        "not_in_horizon",
                        "This need lies wholly outside the plan's time.",
                        "The plan goes from " + calendar.firstDay(1) + " to "
                                + calendar.firstDay(calendar.periods() + 1).minusDays(1) + ".");
            }
            return;
        }
        if (amount == 0) {
            issues.hint(row, "amount", "need_of_nothing", "A need of 0 is left out.", "");
            return;
        }
        String id = row.get("id");
        for (int t = span.get().from();
                t <= (repeats ? span.get().to() : span.get().from());
                t++) {
            lines.add(new Need(
                    repeats ? id + "@" + t : id,
                    id,
                    row.get("who"),
                    row.get("product"),
                    amount,
                    repeats ? Span.of(t) : span.get(),
                    priority,
                    row.get("note")));
        }
    }

    private List<Limit> listLimits(Calendar calendar) {
        Set<String> ids = new HashSet<>();
        return list("limits", row -> {
            String id = cells.id(row, "id");
            if (!id.isEmpty() && !ids.add(id)) {
                issues.problem(row, "id", "duplicate_id", "“" + id + "” stands here twice.", "Give it another id.");
            }
            String place = cells.known(row, "place", places.keySet(), "places");
            double amount = cells.amount(row, "amount", 0);
            double used = cells.amount(row, "used", 0);
            boolean once = cells.choice(row, "every", List.of("period", "once"), "period")
                    .equals("once");
            boolean upstream = cells.choice(row, "counts", List.of("upstream", "here"), "upstream")
                    .equals("upstream");
            if (used > amount) {
                issues.hint(
                        row,
                        "used",
                        "overdrawn",
                        "More was drawn than the budget allows.",
                        "Nothing more may be drawn from it.");
            }
            return cells.span(row, calendar)
                    .map(span -> new Limit(
                            id,
                            place,
                            row.get("indicator"),
                            amount,
                            span,
                            once,
                            upstream,
                            used,
                            row.get("decision"),
                            row.get("note")))
                    .orElse(null);
        });
    }

    private Link link(Row row) {
        Set<String> ends = new HashSet<>(places.keySet());
        ends.addAll(actors.keySet());
        String product = cells.known(row, "product", products.keySet(), "products");
        return new Link(
                cells.known(row, "from", actors.keySet(), "actors"),
                cells.known(row, "to", ends, "places and actors"),
                cells.amount(row, "km", Double.NaN),
                orNull(product),
                cells.limit(row, "max_kg"));
    }

    private List<Outside> listOutside() {
        Table table = folder.table("outside");
        boolean allPriced = table.rows.stream().allMatch(r -> r.has("price"));
        Set<String> seen = new HashSet<>();
        return list("outside", row -> {
            String product = cells.known(row, "product", products.keySet(), "products");
            if (!seen.add(product) && !product.isEmpty()) {
                issues.problem(row, "product", "duplicate_id", "“" + product + "” stands here twice.", "Keep one.");
            }
            double price = cells.amount(row, "price", Double.NaN);
            Row of = products.get(product);
            double kg = of == null ? 0 : cells.amount(of, "kg_per_unit", 0);
            return new Outside(
                    product,
                    cells.limit(row, "max_per_period"),
                    cells.limit(row, "max_total"),
                    cells.amount(row, "weight", allPriced ? price : kg),
                    price,
                    cells.choice(row, "for", List.of("all", "inputs"), "all").equals("inputs"));
        });
    }
}
