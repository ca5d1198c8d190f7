package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;

/** What can be said of a need before any plan: who could make it, how near, and what it would take from land and water. */
@Component
class Answers {
    private static final int NEAR = 3; // makers told of by distance
    private static final int MOST_TAKEN = 2;

    private final Makers makers;
    private final Directory directory;
    private final Outsides outsides;

    Answers(Makers makers, Directory directory, Outsides outsides) {
        this.makers = makers;
        this.directory = directory;
        this.outsides = outsides;
    }

    /**
     * An answer.
     *
     * @param could how many could make it
     * @param near how many of them are told of with a distance
     * @param withinKm how far the farthest of those is; NaN where it is not known
     * @param names of the nearest
     * @param takes what it would take in a period, by item
     */
    record Answer(
            Making.Product product,
            int could,
            boolean farms,
            int near,
            double withinKm,
            List<String> names,
            Map<String, Double> takes,
            boolean outside) {
        Answer {
            names = List.copyOf(names);
        }
    }

    /** Somebody who could, and how far away. */
    private record Near(Making.Maker maker, double km) {}

    /** Empty where the product is not known. */
    Optional<Answer> find(Viewer viewer, String product, double amount, String who, boolean everyPeriod) {
        return makers.findProduct(viewer, product).map(known -> answer(viewer, known, amount, who, everyPeriod));
    }

    private Answer answer(Viewer viewer, Making.Product product, double amount, String who, boolean everyPeriod) {
        List<Near> all = new ArrayList<>();
        Set<String> actors = new LinkedHashSet<>();
        for (Making.Maker maker : makers.making(viewer, product.id())) {
            if (actors.add(maker.actor())) {
                OptionalDouble km = who.isEmpty() ? OptionalDouble.empty() : directory.km(who, maker.actor());
                all.add(new Near(maker, km.orElse(Double.NaN)));
            }
        }
        all.sort((a, b) -> Double.compare(a.km(), b.km())); // those without a point last
        List<Near> told = all.stream()
                .limit(NEAR)
                .filter(near -> !Double.isNaN(near.km()))
                .toList();
        Map<String, Double> takes = all.isEmpty() || amount <= 0
                ? Map.of()
                : takes(viewer, all.get(0).maker().recipe(), product.id(), amount, everyPeriod);
        return new Answer(
                product,
                all.size(),
                !all.isEmpty()
                        && all.stream().allMatch(near -> isFarm(near.maker().actor())),
                told.size(),
                told.isEmpty() ? Double.NaN : told.get(told.size() - 1).km(),
                told.stream().map(near -> directory.name(near.maker().actor())).toList(),
                takes,
                outsides.mayCome(product.id()));
    }

    /** How people call a product; its id where nobody knows it. */
    String name(Viewer viewer, String product) {
        return makers.findProduct(viewer, product).map(Making.Product::name).orElse(product);
    }

    private boolean isFarm(String actor) {
        return directory.find(actor).filter(entry -> isFarmKind(entry.kind())).isPresent();
    }

    static boolean isFarmKind(String kind) {
        return kind.matches(".*(farm|garden|orchard|dairy|hens|apiary|pasture|field).*");
    }

    /**
     * Land and water first, else what is used of machines and hands. Of what recurs the land is held by all runs that stand at
     * once; water is told for one period.
     */
    private Map<String, Double> takes(Viewer viewer, String id, String product, double amount, boolean everyPeriod) {
        Map<String, Double> takes = new LinkedHashMap<>();
        Optional<Making.Recipe> recipe = makers.findRecipe(viewer, id);
        double gives = recipe.map(r -> r.gives(product)).orElse(0.0);
        if (recipe.isEmpty() || gives <= 0) {
            return takes;
        }
        double runs = amount / gives;
        recipe.get().of("uses").stream()
                .filter(line -> line.item().endsWith("_ha"))
                .forEach(line -> takes.merge(
                        line.item(), runs * line.amount() * (everyPeriod ? line.periods() : 1), Double::sum));
        recipe.get().of("draws").stream()
                .filter(line -> line.item().endsWith("_m3"))
                .forEach(line -> takes.merge(line.item(), runs * line.total(), Double::sum));
        if (takes.isEmpty()) {
            recipe.get().of("uses").stream()
                    .filter(line -> line.item().endsWith("_hours"))
                    .limit(MOST_TAKEN)
                    .forEach(line -> takes.merge(line.item(), runs * line.total(), Double::sum));
        }
        return takes;
    }
}
