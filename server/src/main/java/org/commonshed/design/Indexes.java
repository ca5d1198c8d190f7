package org.commonshed.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.access.Viewer;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the lists of makers and designs. */
@Component
class Indexes {
    private static final int MOST = 200; // rows of a tab; the tables have all

    private final Makers makers;
    private final Directory directory;
    private final Shipped shipped;
    private final Trees trees;
    private final MakersTabs tabs;
    private final Designs designs;

    Indexes(Makers makers, Directory directory, Shipped shipped, Trees trees, MakersTabs tabs, Designs designs) {
        this.designs = designs;
        this.tabs = tabs;
        this.makers = makers;
        this.directory = directory;
        this.shipped = shipped;
        this.trees = trees;
    }

    DesignViews.Index index(Viewer viewer, String tab, String sought, Words words) {
        List<DesignViews.Row> all = switch (tab) {
            case "recipes" -> recipes(viewer, sought, words);
            case "products" -> products(viewer, sought, words);
            default -> kinds(viewer, sought, words);
        };
        return new DesignViews.Index(
                tab,
                tabs.list(viewer, tab),
                tab.equals("kinds") ? "/makers" : "/makers/" + tab,
                sought,
                words.say("makers.count." + tab, all.size()),
                all.stream().limit(MOST).toList(),
                all.size() > MOST);
    }

    private static boolean fits(String text, String sought) {
        String low = text.toLowerCase(Locale.ROOT);
        return List.of(sought.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(low::contains);
    }

    /** Kinds of actors that are here, then those of the catalogue that nobody here is yet. */
    private List<DesignViews.Row> kinds(Viewer viewer, String sought, Words words) {
        Map<String, CatalogueBook.Entry> known = new TreeMap<>();
        shipped.list(CatalogueBook.Sort.KIND).forEach(entry -> known.put(entry.id(), entry));
        Map<String, Integer> here = new TreeMap<>();
        directory.byKind().forEach((kind, actors) -> here.put(kind, actors.size()));
        Map<String, List<String>> can = new HashMap<>();
        makers.listRecipes(viewer)
                .forEach(recipe -> shipped.runners(recipe.id())
                        .forEach(kind -> can.computeIfAbsent(kind, k -> new ArrayList<>())
                                .add(recipe.name())));
        TreeSet<String> all = new TreeSet<>(here.keySet());
        all.addAll(known.keySet());
        List<DesignViews.Row> rows = new ArrayList<>();
        for (String kind : all) {
            String name = known.containsKey(kind) ? known.get(kind).name() : words.code("kind", kind);
            int count = here.getOrDefault(kind, 0);
            String does = words.series(can.getOrDefault(kind, List.of()));
            if (fits(name + " " + kind + " " + does, sought)) {
                rows.add(new DesignViews.Row(
                        name,
                        count == 0 ? "" : "/actors?is.kind=" + UriUtils.encodeQueryParam(kind, "UTF-8"),
                        words.say("makers.here", count),
                        does,
                        "",
                        false));
            }
        }
        rows.sort((a, b) -> Boolean.compare(a.address().isEmpty(), b.address().isEmpty())); // those who are here first
        return rows;
    }

    private List<DesignViews.Row> recipes(Viewer viewer, String sought, Words words) {
        List<DesignViews.Row> rows = new ArrayList<>();
        Set<String> hidden = designs.recipes().hiddenIds();
        for (Making.Recipe recipe : makers.listRecipes(viewer)) {
            String main = makers.findProduct(viewer, recipe.main())
                    .map(Making.Product::name)
                    .orElse(recipe.main());
            if (!hidden.contains(recipe.id())
                    && fits(recipe.name() + " " + recipe.id() + " " + recipe.kind() + " " + main, sought)) {
                rows.add(new DesignViews.Row(
                        recipe.name(),
                        "/makers/recipes/" + UriUtils.encodePathSegment(recipe.id(), "UTF-8"),
                        words.code("kind", recipe.kind()),
                        main.isEmpty() ? "" : words.say("makers.gives", main),
                        rows.size() < MOST ? trees.summary(viewer, recipe, words) : "",
                        recipe.assumed()));
            }
        }
        return rows;
    }

    private List<DesignViews.Row> products(Viewer viewer, String sought, Words words) {
        List<DesignViews.Row> rows = new ArrayList<>();
        Set<String> hidden = designs.products().hiddenIds();
        for (Making.Product product : makers.listProducts(viewer)) {
            if (!hidden.contains(product.id())
                    && fits(product.name() + " " + product.id() + " " + product.category(), sought)) {
                List<String> by = makers.giving(viewer, product.id()).stream()
                        .map(Making.Recipe::name)
                        .limit(3)
                        .toList();
                rows.add(new DesignViews.Row(
                        product.name(),
                        "/makers/products/" + UriUtils.encodePathSegment(product.id(), "UTF-8"),
                        words.code("category", product.category()),
                        by.isEmpty() ? words.say("makers.by.none") : words.say("makers.by", words.list(by)),
                        "",
                        product.assumed()));
            }
        }
        return rows;
    }
}
