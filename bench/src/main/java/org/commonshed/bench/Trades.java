package org.commonshed.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Season;

/** What is made, by whom and of what, in every made-up world: 63 products, 67 recipes, 26 kinds, all by our own choice. */
final class Trades {
    /** What one person needs in a year: priority, kilograms, importance, how many lines a year. */
    record Wish(String product, int priority, double kg, double importance, int lines) {}

    static final List<Recipe> RECIPES =
            TradeTables.RECIPES.lines().map(Trades::recipe).toList();

    static final Map<String, Wish> WISHES = wishes();
    static final List<Product> PRODUCTS = products();
    /** Kind of site and the recipes it can run. */
    static final Map<String, List<String>> KINDS = kinds();
    /** Product and how much of its whole need may come from outside, 0 … 1. */
    static final Map<String, Double> BOUGHT = bought();

    private Trades() {}

    private static Recipe recipe(String row) {
        String[] cells = cells(row);
        List<RecipeLine> lines = new ArrayList<>();
        Role[] roles = {Role.IN, Role.OUT, Role.USES, Role.DRAWS};
        for (int i = 0; i < roles.length; i++) {
            for (String line : words(cells[2 + i])) {
                lines.add(line(roles[i], line));
            }
        }
        int lead = lines.stream()
                .filter(l -> l.role() == Role.OUT)
                .mapToInt(RecipeLine::offsetFrom)
                .min()
                .orElse(0);
        double hours = lines.stream()
                .filter(l -> l.role() == Role.USES && l.item().equals("work_h"))
                .mapToDouble(l -> l.amount() * (l.offsetTo() - l.offsetFrom() + 1))
                .sum();
        return new Recipe(cells[0], cells[0], lead, season(cells[1]), 5 + 20 * hours, Double.NaN, "", lines);
    }

    /** {@code item amount}, {@code item amount@period} or {@code item amount@from-to}. */
    private static RecipeLine line(Role role, String text) {
        String[] words = text.split("[ @-]");
        int from = words.length > 2 ? Integer.parseInt(words[2]) : 0;
        int to = words.length > 3 ? Integer.parseInt(words[3]) : from;
        return new RecipeLine(role, words[0], Double.parseDouble(words[1]), from, to);
    }

    private static Season season(String months) {
        String[] ends = months.split("-");
        Season season = new Season(0);
        for (int m = Integer.parseInt(ends[0]); m <= Integer.parseInt(ends[1]); m++) {
            season = season.with(m);
        }
        return season;
    }

    private static Map<String, Wish> wishes() {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        TradeTables.WISHES.lines().map(l -> l.split(" +")).forEach(w -> {
            double kg = Double.parseDouble(w[2]);
            double importance = Double.parseDouble(w[3]);
            wishes.put(w[0], new Wish(w[0], Integer.parseInt(w[1]), kg, importance, Integer.parseInt(w[4])));
        });
        return wishes;
    }

    private static List<Product> products() {
        Map<String, Double> losses = new LinkedHashMap<>();
        TradeTables.LOSSES.lines().map(l -> l.split(" ")).forEach(w -> {
            for (int i = 1; i < w.length; i++) {
                losses.put(w[i], Double.parseDouble(w[0]));
            }
        });
        TreeSet<String> ids = new TreeSet<>();
        RECIPES.forEach(r -> r.lines().stream()
                .filter(l -> l.role() == Role.IN || l.role() == Role.OUT)
                .forEach(l -> ids.add(l.item())));
        return ids.stream()
                .map(id -> product(id, losses.getOrDefault(id, 0.005)))
                .toList();
    }

    /** A loss of 1 stands for a product that cannot be kept. */
    private static Product product(String id, double loss) {
        Wish wish = WISHES.get(id);
        double importance = wish == null ? 1 : wish.importance();
        return new Product(id, id, "kg", 1, loss < 1 ? loss : 0, loss < 1, importance, true, "");
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        TradeTables.KINDS.lines().map(Trades::cells).forEach(c -> kinds.put(c[0], List.of(c[1].split(" "))));
        return kinds;
    }

    private static Map<String, Double> bought() {
        Map<String, Double> bought = new LinkedHashMap<>();
        TradeTables.BOUGHT.lines().map(l -> l.split(" ")).forEach(w -> bought.put(w[0], Double.parseDouble(w[1])));
        return bought;
    }

    private static String[] cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(", "));
    }
}
