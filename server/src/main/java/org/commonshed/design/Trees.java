package org.commonshed.design;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.commonshed.tell.Items;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Follows a product back to land and water, by the first recipe that gives each thing on the way. */
@Component
class Trees {
    private static final int DEEPEST = 6;
    private static final double SMALL_HA = 0.1;
    private static final double M2_OF_HA = 10_000;
    private static final List<String> ROLES = List.of("in", "uses", "draws");

    private final Makers makers;

    Trees(Makers makers) {
        this.makers = makers;
    }

    private record Way(Viewer viewer, Words words, Set<String> seen, int depth) {
        Way on(String recipe) {
            Set<String> more = new HashSet<>(seen);
            more.add(recipe);
            return new Way(viewer, words, more, depth + 1);
        }
    }

    /** What some runs of a recipe take, and what that is made from. */
    List<DesignViews.Node> back(Viewer viewer, Making.Recipe recipe, double runs, Words words) {
        return nodes(recipe, runs, new Way(viewer, words, Set.of(recipe.id()), 0));
    }

    /** Of machines and hands only those of the first recipe are told. */
    private List<DesignViews.Node> nodes(Making.Recipe recipe, double runs, Way way) {
        List<DesignViews.Node> nodes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String role : ROLES) {
            for (Making.Line line : recipe.of(role)) {
                double amount = runs * line.total();
                boolean isOf = way.depth() == 0
                        || role.equals("in")
                        || !tint(line.item()).isEmpty();
                if (role.equals("in")) {
                    nodes.add(product(line.item(), amount, way));
                } else if (isOf && told.add(line.item())) {
                    nodes.add(drawn(line.item(), amount, way));
                }
            }
        }
        return nodes;
    }

    private DesignViews.Node product(String id, double amount, Way way) {
        Optional<Making.Product> product = makers.findProduct(way.viewer(), id);
        Optional<Making.Recipe> by = makers.giving(way.viewer(), id).stream()
                .filter(recipe -> recipe.main().equals(id) && !way.seen().contains(recipe.id()))
                .findFirst();
        List<DesignViews.Node> from = way.depth() < DEEPEST && by.isPresent()
                ? nodes(by.get(), amount / by.get().gives(id), way.on(by.get().id()))
                : List.of();
        return new DesignViews.Node(
                amounts(way.words())
                        .quantity(amount, product.map(Making.Product::unit).orElse("")),
                product.map(Making.Product::name).orElse(id),
                "/makers/products/" + UriUtils.encodePathSegment(id, "UTF-8"),
                "",
                from);
    }

    private static DesignViews.Node drawn(String item, double amount, Way way) {
        return new DesignViews.Node(
                amount(item, amount, way.words()), stuff(item, way.words()), "", tint(item), List.of());
    }

    static String tint(String item) {
        if (item.endsWith("_ha") || item.endsWith("n_kg") || item.endsWith("p_kg")) {
            return "land";
        }
        return item.startsWith("water") ? "water" : item.endsWith("kwh") ? "energy" : "";
    }

    static String amount(String item, double amount, Words words) {
        Items items = new Items(amounts(words));
        String unit = items.isHours(item) ? "" : items.unit(item); // "2.5 baker hours" names its unit behind
        if (unit.equals("ha") && amount < SMALL_HA) {
            return amounts(words).quantity(amount * M2_OF_HA, "m2");
        }
        return amounts(words).quantity(amount, unit);
    }

    static String stuff(String item, Words words) {
        return new Items(amounts(words)).listed(item);
    }

    static org.commonshed.tell.Words amounts(Words words) {
        return words.amounts();
    }

    /** The land and water at the end of all ways back, in one line. */
    String summary(Viewer viewer, Making.Recipe recipe, Words words) {
        Set<String> ground = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(recipe.id()));
        Deque<Making.Recipe> open = new ArrayDeque<>(List.of(recipe));
        while (!open.isEmpty()) {
            Making.Recipe at = open.poll();
            for (Making.Line line : at.lines()) {
                String tint = tint(line.item());
                if (line.role().equals("in")) {
                    makers.giving(viewer, line.item()).stream()
                            .filter(by -> by.main().equals(line.item()))
                            .findFirst()
                            .filter(by -> seen.add(by.id()))
                            .ifPresent(open::add);
                } else if (!line.role().equals("out") && (tint.equals("land") || tint.equals("water"))) {
                    ground.add(stuff(line.item(), words));
                }
            }
        }
        return String.join(" · ", ground);
    }
}
