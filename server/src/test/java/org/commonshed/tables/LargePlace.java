package org.commonshed.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.commonshed.files.world.Stated;

/** A place as large as a whole region, made from a seed; for measuring. */
public final class LargePlace {
    private static final String[] KINDS = {"farm", "mill", "bakery", "workshop", "kitchen", "store"};

    private LargePlace() {}

    /** Settings, places, products, recipes, actors with abilities, and needs. */
    public static Stated of(int actors, int needs, long seed) {
        Random random = new Random(seed);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("commonshed", "1");
        settings.put("name", "Large Place");
        settings.put("start", "2027-01-01");
        settings.put("period", "month");
        settings.put("periods", "12");
        List<List<String>> places =
                new ArrayList<>(List.of(List.of("large", "Large Place", "bioregion", "", "42", "-72", "")));
        for (int i = 1; i <= 200; i++) {
            places.add(List.of(
                    "n" + i, "Neighbourhood " + i, "neighbourhood", "large", at(random, 42), at(random, -72), "900"));
        }
        List<List<String>> products = new ArrayList<>();
        List<List<String>> recipes = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            products.add(List.of("p" + i, "Product " + i, "kg", "1", i % 3 == 0 ? "grain" : "vegetables"));
            recipes.add(List.of("r" + i, "make product " + i));
            lines.add(List.of("r" + i, "out", "p" + i, "100"));
            lines.add(List.of("r" + i, "uses", "work_hours", "3"));
        }
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> abilities = new ArrayList<>();
        for (int i = 1; i <= actors; i++) {
            String kind = KINDS[random.nextInt(KINDS.length)];
            rows.add(List.of("a" + i, "Maker " + i + " of " + kind, kind, "n" + (1 + random.nextInt(200)), ""));
            abilities.add(List.of("a" + i, "r" + (1 + random.nextInt(120)), "" + (1 + random.nextInt(40))));
            abilities.add(List.of("a" + i, "r" + (1 + random.nextInt(120)), ""));
        }
        List<List<String>> wanted = new ArrayList<>();
        for (int i = 1; i <= needs; i++) {
            String who = random.nextBoolean() ? "n" + (1 + random.nextInt(200)) : "a" + (1 + random.nextInt(actors));
            String from = random.nextInt(4) == 0 ? "2027-0" + (1 + random.nextInt(9)) + "-01" : "";
            wanted.add(List.of(
                    "need" + i,
                    who,
                    "p" + (1 + random.nextInt(120)),
                    "" + (1 + random.nextInt(900)),
                    from,
                    "every_period",
                    "" + (1 + random.nextInt(9)),
                    i % 10 == 0 ? "number " + i : ""));
        }
        return new Stated(
                settings,
                List.of(
                        rows("places", "id name kind within lat lon population", places),
                        rows("products", "id name unit kg_per_unit category", products),
                        rows("recipes", "id name", recipes),
                        rows("recipe_lines", "recipe role item amount", lines),
                        rows("actors", "id name kind neighbourhood size", rows),
                        rows("abilities", "actor recipe max_runs", distinct(abilities)),
                        rows("needs", "id who product amount from repeat priority note", wanted)),
                Optional.empty());
    }

    private static List<List<String>> distinct(List<List<String>> abilities) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        abilities.forEach(row -> byKey.putIfAbsent(row.get(0) + " " + row.get(1), row));
        return List.copyOf(byKey.values());
    }

    private static String at(Random random, int degree) {
        return String.format(Locale.ROOT, "%.3f", degree + random.nextDouble());
    }

    private static Stated.Rows rows(String table, String columns, List<List<String>> rows) {
        return new Stated.Rows(table, List.of(columns.split(" ")), rows);
    }
}
