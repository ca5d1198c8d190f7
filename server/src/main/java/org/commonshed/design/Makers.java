package org.commonshed.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The front door to who can make what, and what it takes: from what people stated, else from what is typical of their kind. */
@Service
public class Makers {
    private final Designs designs;
    private final Directory directory;
    private final Shipped shipped;
    private final Doors doors;
    private final ReadersNames names;
    private final Remembered<Books> book;
    private final Remembered<Stated> stated;

    Makers(Designs designs, Actors actors, Directory directory, Shipped shipped, Ground ground) {
        this.designs = designs;
        this.directory = directory;
        this.shipped = shipped;
        this.doors = ground.doors();
        this.names = ground.names();
        PlaceSettings settings = ground.settings();
        this.book = new Remembered<>(
                settings,
                List.of(designs.products(), designs.recipes(), designs.lines()),
                () -> new Books(read(), new ConcurrentHashMap<>()));
        this.stated = new Remembered<>(settings, List.of(designs.abilities(), actors.actors()), this::abilities);
    }

    /** What it stands on beside the tables. */
    @Component
    record Ground(PlaceSettings settings, Doors doors, ReadersNames names) {}

    /** The same in the words of the tables, and by language in those of readers. */
    private record Books(Book told, ConcurrentMap<Locale, Book> read) {}

    /** Who can run each recipe by their own word, and who said anything at all. */
    private record Stated(Map<String, List<Making.Maker>> byRecipe, Set<String> saying) {}

    /** Products and recipes, our own before those of the catalogue. */
    private record Book(
            Map<String, Making.Product> products,
            Map<String, Making.Recipe> recipes,
            Map<String, List<String>> giving) {}

    /** What the house asks for itself, and may keep, is in the words of the tables. */
    private Book book(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        Books known = book.get();
        return viewer.equals(Viewer.HOUSE)
                ? known.told()
                : known.read().computeIfAbsent(ReadersNames.reader(), locale -> in(locale, known.told()));
    }

    private Book in(Locale locale, Book told) {
        Map<String, Making.Product> products = new LinkedHashMap<>(told.products());
        products.replaceAll((id, product) -> product.withName(names.called("products", id, product.name(), locale)));
        Map<String, Making.Recipe> recipes = new LinkedHashMap<>(told.recipes());
        recipes.replaceAll((id, recipe) -> recipe.withName(names.called("recipes", id, recipe.name(), locale)));
        return new Book(products, recipes, told.giving());
    }

    private Book read() {
        Map<String, Making.Product> products = new LinkedHashMap<>();
        designs.products().all().forEach(row -> putProduct(products, row.cells(), false));
        shipped.rows("products").forEach(row -> putProduct(products, row, true));
        Map<String, List<Making.Line>> own =
                lines(designs.lines().all().stream().map(Kept::cells).toList());
        Map<String, List<Making.Line>> typical = lines(shipped.rows("recipe_lines"));
        Map<String, Making.Recipe> recipes = new LinkedHashMap<>();
        designs.recipes().all().forEach(row -> putRecipe(recipes, row.cells(), own, false));
        shipped.rows("recipes").forEach(row -> {
            boolean hasOwn = own.containsKey(row.getOrDefault("id", ""));
            putRecipe(recipes, row, hasOwn ? own : typical, true);
        });
        Map<String, List<String>> giving = new HashMap<>();
        recipes.values()
                .forEach(recipe -> recipe.of("out").stream()
                        .map(Making.Line::item)
                        .distinct()
                        .forEach(item -> giving.computeIfAbsent(item, k -> new ArrayList<>())
                                .add(recipe.id())));
        return new Book(products, recipes, giving);
    }

    private static void putProduct(Map<String, Making.Product> all, Map<String, String> row, boolean assumed) {
        String id = row.getOrDefault("id", "");
        all.putIfAbsent(
                id,
                new Making.Product(
                        id,
                        row.getOrDefault("name", id),
                        row.getOrDefault("unit", ""),
                        row.getOrDefault("category", ""),
                        assumed));
    }

    private static void putRecipe(
            Map<String, Making.Recipe> all,
            Map<String, String> row,
            Map<String, List<Making.Line>> lines,
            boolean assumed) {
        String id = row.getOrDefault("id", "");
        List<Making.Line> own = lines.getOrDefault(id, List.of());
        all.putIfAbsent(
                id, new Making.Recipe(id, row.getOrDefault("name", id), row.getOrDefault("kind", ""), own, assumed));
    }

    private static Map<String, List<Making.Line>> lines(List<Map<String, String>> rows) {
        Map<String, List<Making.Line>> lines = new HashMap<>();
        for (Map<String, String> row : rows) {
            lines.computeIfAbsent(row.getOrDefault("recipe", ""), k -> new ArrayList<>())
                    .add(new Making.Line(
                            row.getOrDefault("role", ""),
                            row.getOrDefault("item", ""),
                            Kept.toNumber(row.getOrDefault("amount", ""), 0),
                            periods(row.getOrDefault("offset", ""))));
        }
        return lines;
    }

    private static int periods(String offset) {
        String[] ends = offset.split("-");
        return ends.length == 2 ? (int) Kept.toNumber(ends[1], 0) - (int) Kept.toNumber(ends[0], 0) + 1 : 1;
    }

    /** Who can run each recipe; whoever stated no ability can what its kind can. */
    private Stated abilities() {
        Map<String, List<Making.Maker>> makers = new HashMap<>();
        Set<String> saying = new HashSet<>();
        designs.abilities().all().forEach(row -> saying.add(row.get("actor")));
        for (Kept row : designs.abilities().allShown()) {
            makers.computeIfAbsent(row.get("recipe"), k -> new ArrayList<>())
                    .add(new Making.Maker(row.get("actor"), row.get("recipe"), most(row.get("max_runs")), false));
        }
        return new Stated(makers, saying);
    }

    /** All products, our own first. */
    public List<Making.Product> listProducts(Viewer viewer) {
        return List.copyOf(book(viewer).products().values());
    }

    public Optional<Making.Product> findProduct(Viewer viewer, String id) {
        return Optional.ofNullable(book(viewer).products().get(id));
    }

    public List<Making.Recipe> listRecipes(Viewer viewer) {
        return List.copyOf(book(viewer).recipes().values());
    }

    public Optional<Making.Recipe> findRecipe(Viewer viewer, String id) {
        return Optional.ofNullable(book(viewer).recipes().get(id));
    }

    /** Recipes that give a product. */
    public List<Making.Recipe> giving(Viewer viewer, String product) {
        Book known = book(viewer);
        return known.giving().getOrDefault(product, List.of()).stream()
                .flatMap(id -> Optional.ofNullable(known.recipes().get(id)).stream())
                .toList();
    }

    /** Who can run a recipe. */
    public List<Making.Maker> running(Viewer viewer, String recipe) {
        doors.demand(viewer, Deed.READ, "");
        Stated known = stated.get();
        List<Making.Maker> makers = new ArrayList<>(known.byRecipe().getOrDefault(recipe, List.of()));
        if (shipped.isUsed()) {
            for (String kind : shipped.runners(recipe)) {
                directory.byKind().getOrDefault(kind, List.of()).stream()
                        .filter(actor -> !known.saying().contains(actor.id()))
                        .forEach(actor -> makers.add(new Making.Maker(actor.id(), recipe, Double.NaN, true)));
            }
        }
        return makers;
    }

    private static double most(String runs) {
        return runs.isEmpty() ? Double.NaN : Kept.toNumber(runs, 0);
    }

    /** Who can make a product, each once for each recipe. */
    public List<Making.Maker> making(Viewer viewer, String product) {
        return giving(viewer, product).stream()
                .flatMap(recipe -> running(viewer, recipe.id()).stream())
                .toList();
    }
}
