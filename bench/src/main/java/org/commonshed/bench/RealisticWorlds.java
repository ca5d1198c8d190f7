package org.commonshed.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.LinkRule;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Rules;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Made-up worlds like real ones: sparse, seasonal, nested, short in different ways from place to place. Amounts are
 * worked back from what people wish for, then made a little too tight. The same size and seed give the same world.
 */
final class RealisticWorlds {
    private static final double CORNER_LAT = 42.1;
    private static final double CORNER_LON = -73.0;
    private static final double DEGREES = 1.1;
    private static final double BRIEFLY = 0.2; // who loses as much in a month is not kept in the store room
    private static final Span YEAR = new Span(1, Site.MONTHS);
    /** Rivers as a tree: each watershed and the one it flows into. */
    private static final List<Integer> DOWNSTREAM = List.of(-1, 0, 0, 1, 1, 2, 2, 5);
    /** How much of what would be needed there is, by the priority of what it mainly serves. */
    private static final double[] TIGHTNESS = {1.6, 2.5, 1, 0.9};

    private final WorldSize size;
    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private final List<Place> neighbourhoods = new ArrayList<>();
    private final List<Point> homes = new ArrayList<>(); // [neighbourhood]
    private final List<Point> springs = new ArrayList<>(); // [watershed]
    private final List<Site> sites = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final Requirement requirement;

    private RealisticWorlds(WorldSize size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        addPlaces();
        requirement = new Requirement(size.asked()
                * neighbourhoods.stream().mapToDouble(Place::population).sum());
        addSites();
        shareOut();
        neighbourhoods.forEach(this::addNeeds);
    }

    static World of(WorldSize size, long seed) {
        return new RealisticWorlds(size, seed).world();
    }

    private World world() {
        List<Ability> abilities = new ArrayList<>();
        for (Site site : sites) {
            for (Recipe recipe : site.recipes) {
                abilities.add(new Ability(site.actor.id(), recipe.id(), Double.POSITIVE_INFINITY, YEAR));
            }
        }
        Rules rules = new Rules(
                "USD", ImportRule.LISTED, new LinkRule(size.nearest(), 1.3, size.reachKm()), Goal.DEFAULT_ORDER, 5);
        return new World(
                "made up " + size.name(),
                new Calendar(LocalDate.of(2026, 1, 1), PeriodLength.MONTH, Site.MONTHS, size.cyclic()),
                rules,
                places,
                Trades.PRODUCTS,
                sites.stream().map(s -> s.actor).toList(),
                Trades.RECIPES,
                abilities,
                capacities(),
                stocks(),
                needs,
                limits(),
                null,
                outside());
    }

    private void addPlaces() {
        places.add(place("valley", PlaceKind.BIOREGION, null, null));
        for (int w = 0; w < DOWNSTREAM.size(); w++) {
            int into = DOWNSTREAM.get(w);
            springs.add(somewhere());
            places.add(place(watershed(w), PlaceKind.WATERSHED, "valley", into < 0 ? null : watershed(into)));
        }
        for (int n = 0; n < size.neighbourhoods(); n++) {
            double people = Math.rint(1500 * Math.exp(0.8 * random.nextGaussian()));
            String id = String.format(Locale.ROOT, "n%02d", n);
            Point at = somewhere();
            homes.add(at);
            Place place = new Place(id, id, PlaceKind.NEIGHBOURHOOD, "valley", null, at, people, Double.NaN);
            places.add(place);
            neighbourhoods.add(place);
        }
    }

    private static Place place(String id, PlaceKind kind, @Nullable String within, @Nullable String into) {
        return new Place(id, id, kind, within, into, null, Double.NaN, Double.NaN);
    }

    private static String watershed(int number) {
        return "w" + number;
    }

    private Point somewhere() {
        return new Point(CORNER_LAT + DEGREES * random.nextDouble(), CORNER_LON + DEGREES * random.nextDouble());
    }

    /** Every kind once with all its recipes, then more of them, each with two or more of its kind's recipes. */
    private void addSites() {
        List<String> kinds = List.copyOf(Trades.KINDS.keySet());
        for (int s = 0; s < size.sites(); s++) {
            boolean first = s < kinds.size();
            String kind = first ? kinds.get(s) : kinds.get(random.nextInt(kinds.size()));
            int home = random.nextInt(neighbourhoods.size());
            Point at =
                    new Point(near(homes.get(home).lat()), near(homes.get(home).lon()));
            String id = String.format(Locale.ROOT, "%s_%03d", kind, s);
            int watershed = nearestSpring(at);
            Actor actor = new Actor(id, id, kind, neighbourhoods.get(home).id(), watershed(watershed), at, Double.NaN);
            List<Recipe> recipes = some(Trades.KINDS.getOrDefault(kind, List.of()), first);
            sites.add(new Site(actor, watershed, recipes, Math.exp(0.6 * random.nextGaussian())));
        }
    }

    private double near(double degrees) {
        return degrees + 0.03 * random.nextGaussian();
    }

    private int nearestSpring(Point at) {
        int nearest = 0;
        for (int w = 1; w < springs.size(); w++) {
            nearest = at.kmTo(springs.get(w)) < at.kmTo(springs.get(nearest)) ? w : nearest;
        }
        return nearest;
    }

    private List<Recipe> some(List<String> ids, boolean all) {
        List<String> chosen = new ArrayList<>(ids);
        while (!all && chosen.size() > 2 && random.nextDouble() < 0.4) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return Trades.RECIPES.stream().filter(r -> chosen.contains(r.id())).toList();
    }

    /** Gives each site its part of the runs that would be needed, by its weight. */
    private void shareOut() {
        for (Recipe recipe : Trades.RECIPES) {
            List<Site> able =
                    sites.stream().filter(s -> s.recipes.contains(recipe)).toList();
            double weights = able.stream().mapToDouble(s -> s.weight).sum();
            double runs = requirement.runs.getOrDefault(recipe.id(), 0.0) * tightness(recipe);
            able.forEach(s -> s.takeOn(recipe, runs * s.weight / weights));
        }
    }

    private double tightness(Recipe recipe) {
        Trades.Wish wish = Trades.WISHES.get(Requirement.mainOutput(recipe));
        double usual = wish == null ? 1 : TIGHTNESS[wish.priority()];
        return size.uneven() == 0 ? usual : usual * Math.exp(size.uneven() * random.nextGaussian());
    }

    private void addNeeds(Place place) {
        for (Trades.Wish wish : Trades.WISHES.values()) {
            if (random.nextDouble() < size.asked()) {
                double kg = place.population() * wish.kg() * between(0.7, 1.3) / wish.lines();
                String row = place.id() + "_" + wish.product();
                int length = Site.MONTHS / wish.lines();
                for (int from = 1; from <= Site.MONTHS; from += length) {
                    Span span = new Span(from, from + length - 1);
                    String id = row + "@" + from;
                    needs.add(new Need(id, row, place.id(), wish.product(), round(kg), span, wish.priority(), ""));
                }
            }
        }
    }

    private List<Capacity> capacities() {
        List<Capacity> capacities = new ArrayList<>();
        for (Site site : sites) {
            site.uses.forEach((item, months) -> capacities.add(
                    new Capacity(site.actor.id(), item, round(Site.largest(months) * between(0.75, 1.2)), YEAR)));
            capacities.add(new Capacity(site.actor.id(), "store_kg", round(store(site)), YEAR));
        }
        return capacities;
    }

    /** Half of the harvest and of a month's goods fit in. */
    private double store(Site site) {
        double kg = opening(site).values().stream().mapToDouble(d -> d).sum() * 1.3;
        for (double[] months : site.made.values()) {
            kg += 0.5 * Site.largest(months);
        }
        for (double[] months : site.taken.values()) {
            kg += Site.largest(months);
        }
        return kg;
    }

    /** What is there when the plan begins: a good half of a year's harvest, a week of other goods. */
    private Map<String, Double> opening(Site site) {
        Map<String, Double> opening = new TreeMap<>();
        site.made.forEach((product, months) -> {
            boolean harvested = Site.sum(months) < 6 * Site.largest(months);
            opening.put(product, round(harvested ? 0.55 * Site.sum(months) : 0.02 * Site.sum(months)));
        });
        return opening;
    }

    private List<Stock> stocks() {
        Map<String, Product> products = new LinkedHashMap<>();
        Trades.PRODUCTS.forEach(p -> products.put(p.id(), p));
        List<Stock> stocks = new ArrayList<>();
        for (Site site : sites) {
            Map<String, Double> opening = opening(site);
            TreeSet<String> held = new TreeSet<>(site.made.keySet());
            held.addAll(site.taken.keySet());
            for (String id : held) {
                Product product = products.get(id);
                if (product != null && product.storable() && product.lossPerPeriod() < BRIEFLY) {
                    double amount = size.cyclic() ? 0 : opening.getOrDefault(id, 0.0);
                    double atEnd = round(0.5 * amount * Math.pow(1 - product.lossPerPeriod(), Site.MONTHS));
                    stocks.add(new Stock(
                            site.actor.id(), id, amount, Double.POSITIVE_INFINITY, atEnd, Double.NaN, "store_kg"));
                }
            }
        }
        return stocks;
    }

    /** Water of each watershed and all above it month by month, its land likewise, its nitrogen and wood for the year. */
    private List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (int w = 0; w < DOWNSTREAM.size(); w++) {
            for (String indicator : List.of("water_m3", "land_ha", "n_kg", "wood_m3")) {
                boolean upstream = indicator.equals("water_m3");
                boolean once = indicator.equals("n_kg") || indicator.equals("wood_m3");
                double[] drawn = drawn(w, indicator, upstream);
                double most = once ? Site.sum(drawn) : Site.largest(drawn);
                if (most > 0) {
                    limits.add(new Limit(
                            indicator + "_" + w,
                            watershed(w),
                            indicator,
                            round(most * between(0.75, 1.25)),
                            YEAR,
                            once,
                            upstream,
                            0,
                            "",
                            ""));
                }
            }
        }
        return limits;
    }

    private double[] drawn(int watershed, String indicator, boolean upstream) {
        double[] sum = new double[Site.MONTHS];
        for (Site site : sites) {
            int at = site.watershed;
            double[] months = site.draws.get(indicator);
            if (months != null && (at == watershed || upstream && flowsThrough(at, watershed))) {
                for (int m = 0; m < sum.length; m++) {
                    sum[m] += months[m];
                }
            }
        }
        return sum;
    }

    private static boolean flowsThrough(int from, int through) {
        int at = from;
        while (at >= 0 && at != through) {
            at = DOWNSTREAM.get(at);
        }
        return at == through;
    }

    private List<Outside> outside() {
        List<Outside> outside = new ArrayList<>();
        Trades.BOUGHT.forEach((product, share) -> {
            double month = requirement.kg.getOrDefault(product, 0.0) * share / Site.MONTHS;
            double price = Math.rint(100 * between(0.5, 6)) / 100;
            outside.add(new Outside(product, round(month), round(9 * month), price, price, false));
        });
        return outside;
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Three significant digits, as people write amounts. */
    private static double round(double amount) {
        if (amount <= 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(amount)) - 2);
        return Math.rint(amount / unit) * unit;
    }
}
