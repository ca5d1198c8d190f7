package org.commonshed.exchange.mending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.design.Shipped;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** What making a thing new would take: kilograms of material and their price, from its recipe and from what comes from outside. */
@Component
class Savings {
    private final Makers makers;
    private final Shipped shipped;
    private final PlaceSettings settings;
    private final DeskService desks;
    private final Remembered<Map<String, Double>> weights;

    Savings(Makers makers, Designs designs, Shipped shipped, PlaceSettings settings, DeskService desks) {
        this.makers = makers;
        this.shipped = shipped;
        this.settings = settings;
        this.desks = desks;
        this.weights = new Remembered<>(settings, List.of(designs.products()), () -> {
            Map<String, Double> kg = new HashMap<>();
            shipped.rows("products").forEach(row -> put(kg, row, "id", "kg_per_unit"));
            designs.products().all().forEach(row -> put(kg, row.cells(), "id", "kg_per_unit"));
            return kg;
        });
    }

    private static void put(Map<String, Double> all, Map<String, String> row, String key, String column) {
        double number = Kept.toNumber(row.getOrDefault(column, ""), Double.NaN);
        if (!Double.isNaN(number)) {
            all.put(row.getOrDefault(key, ""), number);
        }
    }

    private Map<String, Double> prices() {
        Map<String, Double> prices = new HashMap<>();
        shipped.rows("outside").forEach(row -> put(prices, row, "product", "price"));
        desks.find("outside")
                .ifPresent(desk -> desk.all().forEach(row -> put(prices, row.cells(), "product", "price")));
        return prices;
    }

    /** The inputs of one unit that is made new. */
    record Inputs(double kg, double price) {}

    /** What one unit takes when it is made new; empty where no recipe for it is known. */
    Optional<Inputs> findInputs(Viewer viewer, String product) {
        return makers.giving(viewer, product).stream()
                .filter(recipe ->
                        recipe.main().equals(product) && !recipe.of("in").isEmpty())
                .findFirst()
                .map(recipe -> inputs(recipe, recipe.gives(product)));
    }

    private Inputs inputs(Making.Recipe recipe, double gives) {
        Map<String, Double> prices = prices();
        double kg = 0;
        double price = 0;
        for (Making.Line line : recipe.of("in")) {
            double amount = line.total() / gives;
            kg += amount * weights.get().getOrDefault(line.item(), 0.0);
            price += amount * prices.getOrDefault(line.item(), Double.NaN);
        }
        return new Inputs(kg, price);
    }

    /** In a sentence, for something that has to be mended first; empty where nothing is known. */
    String toldMended(Optional<Inputs> inputs, double amount, Words words) {
        return isKnown(inputs, amount)
                ? words.say(
                        "mending.saved.mended",
                        words.amounts().quantity(amount * inputs.orElseThrow().kg(), "kg"))
                : "";
    }

    private static boolean isKnown(Optional<Inputs> inputs, double amount) {
        return inputs.isPresent() && inputs.get().kg() > 0 && amount > 0;
    }

    /** In a sentence; empty where nothing is known. */
    String told(Optional<Inputs> inputs, double amount, Words words) {
        if (!isKnown(inputs, amount)) {
            return "";
        }
        org.commonshed.tell.Words amounts = words.amounts();
        String kg = amounts.quantity(amount * inputs.orElseThrow().kg(), "kg");
        double money = amount * inputs.orElseThrow().price();
        String currency = settings.all().getOrDefault("currency", "");
        return money >= 1 && !currency.isEmpty()
                ? words.say("mending.saved.both", kg, amounts.quantity(money, currency))
                : words.say("mending.saved", kg);
    }
}
