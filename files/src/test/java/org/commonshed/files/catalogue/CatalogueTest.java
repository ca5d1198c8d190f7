package org.commonshed.files.catalogue;

import static org.commonshed.files.catalogue.CatalogueTables.number;
import static org.commonshed.files.catalogue.CatalogueTables.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Set<String> WORDS = Set.of("confirmed", "second hand", "unverified", "our choice");
    private final CatalogueTables catalogue = new CatalogueTables();

    @Test
    void theTablesAreWhole() {
        assertEquals(120, catalogue.rows("products").size());
        assertEquals(40, catalogue.rows("equipment").size());
        assertEquals(24, catalogue.rows("skills").size());
        assertEquals(
                51, catalogue.rows("kinds").size(), "48 kinds of actors, small workshops, the homes, sun to spare");
        assertEquals(105 + 5, catalogue.rows("recipes").size(), "autumn beef, saw logs, and three that people give");
    }

    @Test
    void idsAreUniqueAndPlain() {
        for (String table : List.of("products", "recipes", "kinds", "equipment", "skills", "loops")) {
            Set<String> seen = new HashSet<>();
            for (Map<String, String> row : catalogue.rows(table)) {
                String id = row.get("id");
                assertTrue(id.matches("[a-z0-9_]+"), table + " " + id);
                assertTrue(seen.add(id), table + " has " + id + " twice");
            }
        }
    }

    @Test
    void everyRowSaysHowFarToTrustItAndNamesAKnownSource() {
        Set<String> codes = catalogue.ids("sources", "code");
        for (String table : List.of(
                "products",
                "recipes",
                "recipe_lines",
                "outside",
                "kinds",
                "kind_abilities",
                "kind_capacities",
                "kind_stocks",
                "kind_needs",
                "price_readings")) {
            for (Map<String, String> row : catalogue.rows(table)) {
                assertTrue(WORDS.contains(row.get("status")), table + " " + row);
                for (String code : row.get("source").split(" ")) {
                    assertTrue(code.isEmpty() || codes.contains(code), table + " " + row);
                }
            }
        }
    }

    @Test
    void linesNameKnownProductsGearAndSkills() {
        Set<String> products = catalogue.ids("products", "id");
        Set<String> recipes = catalogue.ids("recipes", "id");
        Set<String> items = catalogue.ids("kind_capacities", "item");
        Set<String> draws = Set.of("water_m3", "n_kg", "wood_m3", "cropland_ha", "pasture_ha", "orchard_ha");
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            assertTrue(recipes.contains(line.get("recipe")), line.toString());
            assertTrue(number(line, "amount") > 0, line.toString());
            Set<String> known = switch (line.get("role")) {
                case "in", "out" -> products;
                case "uses" -> items;
                case "draws" -> draws;
                default -> Set.of();
            };
            assertTrue(known.contains(line.get("item")), line.toString());
        }
    }

    @Test
    void otherTablesNameKnownProductsRecipesAndKinds() {
        Set<String> products = catalogue.ids("products", "id");
        Set<String> kinds = catalogue.ids("kinds", "id");
        for (String table : List.of("outside", "kind_stocks", "kind_needs", "price_readings")) {
            for (String product : catalogue.ids(table, "product")) {
                assertTrue(products.contains(product) || table.equals("price_readings"), table + " " + product);
            }
        }
        assertTrue(catalogue.ids("recipes", "id").containsAll(catalogue.ids("kind_abilities", "recipe")));
        for (String table : List.of("kind_abilities", "kind_capacities", "kind_stocks", "kind_needs")) {
            assertTrue(kinds.containsAll(catalogue.ids(table, "kind")), table);
        }
    }

    @Test
    void whatIsNeededIsMadeHereOrComesFromOutside() {
        Set<String> sources = new TreeSet<>(catalogue.ids("outside", "product"));
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (line.get("role").equals("out")) {
                sources.add(line.get("item"));
            }
        }
        Set<String> missing = new TreeSet<>(catalogue.ids("kind_needs", "product"));
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (line.get("role").equals("in")) {
                missing.add(line.get("item"));
            }
        }
        missing.removeAll(sources);
        assertEquals(Set.of(), missing);
    }

    @Test
    void massesCloseForEveryRecipe() {
        Map<String, Double> kg = catalogue.numbers("products", "id", "kg_per_unit");
        Map<String, Double> left = new TreeMap<>();
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (line.get("role").equals("in") || line.get("role").equals("out")) {
                double sign = line.get("role").equals("in") ? 1 : -1;
                left.merge(line.get("recipe"), sign * total(line) * kg.get(line.get("item")), Double::sum);
            }
        }
        for (Map<String, String> recipe : catalogue.rows("recipes")) {
            double other = number(recipe, "other_kg");
            assertEquals(other, left.get(recipe.get("id")), 1e-6 * Math.max(1, Math.abs(other)), recipe.get("id"));
        }
    }

    @Test
    void everyRecipeHasAKindThatCanRunItWithAllItTakes() {
        Map<String, Set<String>> has = new TreeMap<>();
        for (Map<String, String> row : catalogue.rows("kind_capacities")) {
            has.computeIfAbsent(row.get("kind"), k -> new TreeSet<>()).add(row.get("item"));
        }
        Map<String, Set<String>> takes = new TreeMap<>();
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (line.get("role").equals("uses")) {
                takes.computeIfAbsent(line.get("recipe"), r -> new TreeSet<>()).add(line.get("item"));
            }
        }
        Set<String> unrun = catalogue.ids("recipes", "id");
        for (Map<String, String> row : catalogue.rows("kind_abilities")) {
            unrun.remove(row.get("recipe"));
            Set<String> missing = new TreeSet<>(takes.getOrDefault(row.get("recipe"), Set.of()));
            missing.removeAll(has.getOrDefault(row.get("kind"), Set.of()));
            assertEquals(Set.of(), missing, row.toString());
        }
        assertEquals(Set.of(), unrun);
    }

    @Test
    void annualCropsTakeAtMostAThirdOfTheField() {
        Map<String, Double> field = new TreeMap<>();
        for (Map<String, String> row : catalogue.rows("kind_capacities")) {
            if (row.get("item").equals("cropland_ha")) {
                field.put(row.get("kind"), number(row, "amount"));
            }
        }
        for (Map<String, String> row : catalogue.rows("kind_capacities")) {
            if (row.get("item").startsWith("rotation_")) {
                assertEquals(field.get(row.get("kind")) / 3, number(row, "amount"), 1e-8, row.toString());
            }
        }
        Set<String> free = Set.of("make_hay", "grow_clover_ley", "grow_greens_tunnel", "grow_tomatoes_tunnel");
        Map<String, String> fields = offsets("cropland_ha");
        Map<String, String> turns = offsets("rotation_");
        for (Map.Entry<String, String> grown : fields.entrySet()) {
            String turn = free.contains(grown.getKey()) ? null : grown.getValue();
            assertEquals(turn, turns.get(grown.getKey()), grown.getKey());
        }
    }

    private Map<String, String> offsets(String prefix) {
        Map<String, String> offsets = new TreeMap<>();
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (line.get("role").equals("uses") && line.get("item").startsWith(prefix)) {
                offsets.put(line.get("recipe"), line.get("offset"));
            }
        }
        return offsets;
    }

    @Test
    void whatStandsOnceAYearIsTakenForTwelveMonths() {
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            if (Set.of("ewes", "hives", "taps", "orchard_ha", "woodland_ha").contains(line.get("item"))) {
                assertEquals("0-11", line.get("offset"), line.toString());
            }
        }
    }

    @Test
    void standingGrassNitrogenDitchWaterAndHeatDoNotMove() {
        List<String> stay = new ArrayList<>();
        for (Map<String, String> row : catalogue.rows("products")) {
            if (row.get("moves").equals("false")) {
                stay.add(row.get("id"));
            }
        }
        assertEquals(Set.of("pasture_forage", "plant_n", "irrigation_water", "heat_kwh"), new TreeSet<>(stay));
    }

    @Test
    void importanceIsTheYearlyNeedAtTheOutsidePrice() {
        Map<String, Double> prices = catalogue.numbers("outside", "product", "price");
        Map<String, Double> importance = catalogue.numbers("products", "id", "importance");
        for (Map<String, String> need : catalogue.rows("kind_needs")) {
            Double price = prices.get(need.get("product"));
            if (need.get("kind").equals("neighbourhood") && price != null) {
                double worth = 12 * number(need, "amount") * price;
                assertEquals(worth, importance.get(need.get("product")), 1e-5 * worth, need.get("product"));
            }
        }
    }

    @Test
    void eachStepOfALoopMakesWhatTheNextOneTakes() {
        Map<String, Set<String>> made = new TreeMap<>();
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Map<String, String> line : catalogue.rows("recipe_lines")) {
            Map<String, Set<String>> side = line.get("role").equals("out") ? made : taken;
            side.computeIfAbsent(line.get("recipe"), r -> new TreeSet<>()).add(line.get("item"));
        }
        for (Map<String, String> loop : catalogue.rows("loops")) {
            String[] chain = loop.get("chain").split(" ");
            for (int step = 1; step < chain.length; step++) {
                Set<String> passed = new TreeSet<>(made.get(chain[step - 1]));
                passed.retainAll(taken.get(chain[step]));
                assertTrue(!passed.isEmpty(), loop.get("id") + ": " + chain[step - 1] + " > " + chain[step]);
            }
        }
    }
}
