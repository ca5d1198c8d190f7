package org.commonshed.home.begin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.exchange.AssumedNeeds;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.tell.Names;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What one person takes in a month: a short basket out of what the catalogue assumes. What is changed in it becomes the
 * neighbourhoods' own word; all else stays assumed until somebody says otherwise.
 */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class NeedsStep {
    private static final List<String> BASKET = List.of(
            "bread",
            "flour_white",
            "potatoes",
            "leafy_greens",
            "onions",
            "apples",
            "dry_beans",
            "milk_bottled",
            "cheese",
            "eggs",
            "chicken_meat",
            "beef");
    private static final double MOST = 1000; // of anything, a person and month
    private static final int SHOWN_DIGITS = 3;
    private static final int KEPT_DIGITS = 9;
    private static final int LONGEST = 20;

    private final BeginSteps steps;
    private final Ground ground;
    private final Exchange exchange;
    private final AssumedNeeds assumed;
    private final Makers makers;

    NeedsStep(BeginSteps steps, Ground ground, Exchange exchange, AssumedNeeds assumed, Makers makers) {
        this.steps = steps;
        this.ground = ground;
        this.exchange = exchange;
        this.assumed = assumed;
        this.makers = makers;
    }

    @GetMapping("/begin/needs")
    String page(Asking asking) {
        return show(Map.of(), Faults.NONE, asking);
    }

    private String show(Map<String, String> typed, Faults faults, Asking asking) {
        Viewer viewer = asking.viewer();
        Map<String, Kept> hoods = hoods(viewer);
        double people = people(hoods);
        List<BeginViews.Wish> wishes = new ArrayList<>();
        usual(viewer, hoods).forEach((product, each) -> {
            Optional<Making.Product> known = makers.findProduct(viewer, product);
            wishes.add(new BeginViews.Wish(
                    product,
                    Names.capital(known.map(Making.Product::name).orElse(product)),
                    known.map(Making.Product::unit).orElse(""),
                    typed.getOrDefault(product, each)));
        });
        boolean isStated = exchange.needs().count(viewer, Query.all()) > 0;
        return asking.show(
                "home/begin/needs",
                new BeginViews.Needs(
                        steps.way(BeginSteps.Step.NEEDS, asking), Math.round(people), wishes, isStated, faults),
                faults);
    }

    private Map<String, Kept> hoods(Viewer viewer) {
        Map<String, Kept> hoods = new HashMap<>();
        ground.hoods(viewer).forEach(row -> hoods.put(row.get("id"), row));
        return hoods;
    }

    private static double people(Map<String, Kept> hoods) {
        return hoods.values().stream()
                .mapToDouble(row -> row.number("population", 0))
                .sum();
    }

    /** Of each product of the basket what one person takes in a month, in the neighbourhoods that have stated nothing. */
    private Map<String, String> usual(Viewer viewer, Map<String, Kept> hoods) {
        Map<String, Double> amounts = new HashMap<>();
        Map<String, Double> eaters = new HashMap<>();
        for (Kept need : assumed.listAll(viewer)) {
            Kept hood = hoods.get(need.get("who"));
            if (hood != null && need.get("repeat").equals("every_period")) {
                amounts.merge(need.get("product"), need.number("amount", 0), Double::sum);
                eaters.merge(need.get("product"), hood.number("population", 0), Double::sum);
            }
        }
        Map<String, String> usual = new LinkedHashMap<>();
        for (String product : BASKET) {
            double people = eaters.getOrDefault(product, 0.0);
            if (people > 0) {
                usual.put(product, rounded(amounts.getOrDefault(product, 0.0) / people, SHOWN_DIGITS));
            }
        }
        return usual;
    }

    private static String rounded(double amount, int digits) {
        return new BigDecimal(amount)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    @PostMapping("/begin/needs")
    @Costly(atOnce = 1)
    String keep(@RequestParam Map<String, String> given, Asking asking) {
        Viewer viewer = asking.viewer();
        Map<String, Kept> hoods = hoods(viewer);
        Map<String, String> typed = new HashMap<>();
        Map<String, Double> changed = new HashMap<>(); // a person and month
        Faults faults = Faults.NONE;
        for (Map.Entry<String, String> wish : usual(viewer, hoods).entrySet()) {
            String text =
                    given.getOrDefault("c." + wish.getKey(), wish.getValue()).strip();
            typed.put(wish.getKey(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            OptionalDouble amount = amount(text);
            if (amount.isEmpty()) {
                faults = faults.and(Faults.of("c." + wish.getKey(), "fault.begin.amount"));
            } else if (!text.equals(wish.getValue())) {
                changed.put(wish.getKey(), amount.getAsDouble());
            }
        }
        if (!faults.isEmpty()) {
            return show(typed, faults, asking);
        }
        if (!changed.isEmpty()) {
            state(viewer, hoods, changed);
        }
        return "redirect:" + BeginSteps.Step.PLAN.address;
    }

    private static OptionalDouble amount(String text) {
        String plain = text.replace(',', '.');
        return plain.matches("\\d{1,4}(\\.\\d{1,6})?") && Double.parseDouble(plain) <= MOST
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /** One figure of their own would push out all that is assumed of them beside it, so those become their own with it. */
    private void state(Viewer viewer, Map<String, Kept> hoods, Map<String, Double> changed) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Kept need : assumed.listAll(viewer)) {
            Kept hood = hoods.get(need.get("who"));
            if (hood != null) {
                Map<String, String> cells = new HashMap<>(need.cells());
                Double each = changed.get(need.get("product"));
                if (each != null) {
                    cells.put("amount", rounded(each * hood.number("population", 0), KEPT_DIGITS));
                }
                rows.add(cells);
            }
        }
        Ground.require(exchange.needs().addAll(viewer, rows));
    }
}
