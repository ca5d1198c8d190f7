package org.commonshed.engine.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small random worlds, the same for the same seed; every table and every rule of a world comes up. */
public final class RandomWorlds {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final List<String> INDICATORS = List.of("water_m3", "land_ha");

    private final Random random;
    private final boolean tiny;
    private final int periods;
    private final boolean cyclic;
    private final List<Place> places = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Recipe> recipes = new ArrayList<>();
    private final List<Ability> abilities = new ArrayList<>();
    private final List<Capacity> capacities = new ArrayList<>();
    private final List<Stock> stocks = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();

    private RandomWorlds(long seed, boolean tiny) {
        random = new Random(seed * 7919 + 17);
        random.nextInt();
        this.tiny = tiny;
        periods = 1 + random.nextInt(tiny ? 2 : 6);
        cyclic = chance(0.4);
    }

    /** 1 to 4 neighbourhoods, 2 to 6 actors, 2 to 6 products, 1 to 6 periods. */
    public static World small(long seed) {
        return new RandomWorlds(seed, false).world();
    }

    /** Small enough to be solved in fractions. */
    public static World tiny(long seed) {
        return new RandomWorlds(seed, true).world();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private <E> E one(List<E> list) {
        return list.get(random.nextInt(list.size()));
    }

    private double one(double... numbers) {
        return numbers[random.nextInt(numbers.length)];
    }

    private Span span() {
        int from = chance(0.7) ? 1 : between(1, periods);
        return new Span(from, chance(0.7) ? periods : between(from, periods));
    }

    private World world() {
        addPlaces();
        addProducts();
        addActors();
        addRecipes();
        addAbilities();
        addStocks();
        addNeeds();
        addLimits();
        boolean derived = chance(0.5);
        if (!derived) {
            addLinks();
        }
        addOutside();
        return new World(
                "random",
                new Calendar(
                        LocalDate.of(2027, between(1, 12), 1), one(List.of(PeriodLength.values())), periods, cyclic),
                rules(),
                places,
                products,
                actors,
                recipes,
                abilities,
                capacities,
                stocks,
                needs,
                limits,
                derived ? null : links,
                outside);
    }

    private Rules rules() {
        ImportRule imports = chance(0.7) ? ImportRule.LISTED : chance(0.7) ? ImportRule.UNMAKEABLE : ImportRule.NONE;
        LinkRule rule = new LinkRule(between(1, 3), one(1, 1.3), one(30, 60, 100));
        List<Goal> order = new ArrayList<>(Goal.DEFAULT_ORDER);
        for (int i = 0; chance(0.4) && i < 3; i++) {
            order.add(order.remove(random.nextInt(order.size())));
        }
        return new Rules("", imports, rule, order, one(0, 1, 5));
    }

    private Point point() {
        return new Point(42 + random.nextInt(60) / 100.0, -73 + random.nextInt(60) / 100.0);
    }

    private void addPlaces() {
        places.add(new Place("region", "Region", PlaceKind.BIOREGION, null, null, null, 0, 0));
        places.add(new Place("river", "River", PlaceKind.WATERSHED, "region", null, null, 0, 0));
        places.add(
                new Place("brook", "Brook", PlaceKind.WATERSHED, chance(0.5) ? "region" : null, "river", null, 0, 0));
        places.add(new Place("spring", "Spring", PlaceKind.WATERSHED, null, "brook", null, 0, 0));
        int count = between(1, tiny ? 2 : 4);
        for (int i = 0; i < count; i++) {
            String within = chance(0.5) ? "region" : null;
            places.add(new Place("n" + i, "N" + i, PlaceKind.NEIGHBOURHOOD, within, null, point(), 100, 1));
        }
    }

    private String neighbourhood() {
        return places.get(4 + random.nextInt(places.size() - 4)).id();
    }

    private void addProducts() {
        int count = between(2, tiny ? 3 : 6);
        for (int i = 0; i < count; i++) {
            products.add(new Product(
                    "p" + i,
                    "P" + i,
                    "kg",
                    one(0, 1, 1, 1, 2, 0.5),
                    one(0, 0, 0.1, 0.25),
                    chance(0.75),
                    one(1, 1, 2, 0.5),
                    chance(0.9),
                    ""));
        }
    }

    private String product() {
        return one(products).id();
    }

    private void addActors() {
        int count = between(2, tiny ? 3 : 6);
        for (int i = 0; i < count; i++) {
            String watershed = chance(0.3) ? null : one(List.of("river", "brook", "spring"));
            Point at = chance(0.5) ? point() : null;
            actors.add(new Actor("a" + i, "A" + i, "maker", neighbourhood(), watershed, at, Double.NaN));
        }
    }

    private void addRecipes() {
        int count = between(2, tiny ? 3 : 6);
        for (int i = 0; i < count; i++) {
            int lead = chance(0.6) ? 0 : between(0, 2);
            List<RecipeLine> lines = new ArrayList<>();
            String made = products.get(i % products.size()).id();
            lines.add(new RecipeLine(Role.OUT, made, between(1, 10), lead, lead));
            if (chance(0.3)) {
                lines.add(new RecipeLine(Role.OUT, other(made), one(0.5, 1, 2), 0, chance(0.5) ? 0 : 1));
            }
            for (int inputs = chance(0.6) ? between(1, 2) : 0; inputs > 0; inputs--) {
                lines.add(new RecipeLine(Role.IN, other(made), one(0.5, 1, 2, 3), 0, 0));
            }
            if (chance(0.7)) {
                lines.add(new RecipeLine(Role.USES, "hours", one(1, 2, 0.5), 0, chance(0.6) ? 0 : between(0, 3)));
            }
            if (chance(0.7)) {
                int from = chance(0.8) ? 0 : 1;
                lines.add(new RecipeLine(Role.DRAWS, one(INDICATORS), one(1, 2, 0.5), from, from + between(0, 1)));
            }
            recipes.add(new Recipe("r" + i, "R" + i, lead, season(), one(0, 0, 1, 2.5), Double.NaN, "", lines));
        }
    }

    private String other(String made) {
        String product = product();
        while (product.equals(made)) {
            product = product();
        }
        return product;
    }

    private Season season() {
        Season season = chance(0.8) ? Season.ALL_YEAR : new Season(0);
        for (int m = between(1, 6); m <= 12; m += between(1, 3)) {
            season = season.with(m);
        }
        return season;
    }

    private void addAbilities() {
        Set<String> makers = new HashSet<>();
        for (Recipe recipe : recipes) {
            for (int i = between(1, 2); i > 0; i--) {
                String actor = one(actors).id();
                abilities.add(new Ability(actor, recipe.id(), chance(0.4) ? NONE : between(1, 20), span()));
                makers.add(actor);
            }
        }
        for (String actor : makers) {
            capacities.add(new Capacity(actor, "hours", between(2, 40), new Span(1, periods)));
            if (chance(0.3)) {
                capacities.add(new Capacity(actor, "hours", between(1, 10), span()));
            }
        }
    }

    private void addStocks() {
        Set<String> known = new HashSet<>();
        for (int i = between(0, tiny ? 2 : 4); i > 0; i--) {
            String actor = one(actors).id();
            Product product = one(products);
            if (!known.add(actor + "/" + product.id())) {
                continue;
            }
            double loss = chance(0.7) ? Double.NaN : one(0, 0.2);
            boolean keeps = product.storable() || !Double.isNaN(loss);
            double amount = chance(0.5) ? 0 : between(5, 60);
            double atEnd = keeps && chance(0.2) ? between(1, 20) : 0;
            boolean shares = chance(0.3);
            if (shares) {
                capacities.add(new Capacity(actor, "room_kg", between(5, 50), new Span(1, periods)));
            }
            double room = chance(0.5) ? NONE : between(20, 80);
            stocks.add(new Stock(actor, product.id(), amount, room, atEnd, loss, shares ? "room_kg" : null));
        }
    }

    private void addNeeds() {
        int count = between(2, tiny ? 3 : 7);
        for (int i = 0; i < count; i++) {
            String who = chance(0.75) ? neighbourhood() : one(actors).id();
            Span span = span();
            String product = product();
            int priority = between(1, 3);
            double amount = between(1, 8) * 5;
            boolean repeats = chance(0.4) && !tiny;
            for (int t = span.from(); t <= (repeats ? span.to() : span.from()); t++) {
                Span of = repeats ? Span.of(t) : span;
                String id = repeats ? "k" + i + "@" + t : "k" + i;
                needs.add(new Need(id, "k" + i, who, product, amount, of, priority, ""));
            }
        }
    }

    private void addLimits() {
        int count = between(0, 3);
        for (int i = 0; i < count; i++) {
            double amount = chance(0.1) ? 0 : between(1, 40);
            double used = chance(0.75) ? 0 : between(1, 20);
            limits.add(new Limit(
                    "l" + i,
                    one(places).id(),
                    one(INDICATORS),
                    amount,
                    span(),
                    chance(0.3),
                    chance(0.6),
                    used,
                    "",
                    ""));
        }
    }

    private void addLinks() {
        List<String> ends = new ArrayList<>();
        actors.forEach(a -> ends.add(a.id()));
        places.subList(4, places.size()).forEach(p -> ends.add(p.id()));
        for (Actor from : actors) {
            for (String to : ends) {
                if (!from.id().equals(to) && chance(0.5)) {
                    double most = chance(0.75) ? NONE : between(5, 40);
                    String product = chance(0.7) ? null : product();
                    links.add(new Link(from.id(), to, between(1, 50), product, most));
                    if (product != null && chance(0.5)) {
                        links.add(new Link(from.id(), to, between(1, 50), other(product), most));
                    }
                }
            }
        }
    }

    private void addOutside() {
        boolean priced = chance(0.5);
        for (Product product : products) {
            if (chance(0.45)) {
                double price = priced ? between(1, 9) : Double.NaN;
                outside.add(new Outside(
                        product.id(),
                        chance(0.6) ? between(1, 30) : NONE,
                        chance(0.7) ? NONE : between(10, 60),
                        priced && chance(0.8) ? price : product.kgPerUnit(),
                        price,
                        chance(0.3)));
            }
        }
    }
}
