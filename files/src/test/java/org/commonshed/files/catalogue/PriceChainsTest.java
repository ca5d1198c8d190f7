package org.commonshed.files.catalogue;

import static org.commonshed.files.catalogue.CatalogueTables.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Value added along chains of recipes: outputs over inputs at outside prices, computed apart from these files. */
class PriceChainsTest {
    /** Runs of each recipe; prices assumed for what has none; dollars of outputs and of inputs. */
    private static final String CHAINS = """
            wheat to white flour          | mill_white:1 | | 459 | 377
            flour to bread                | bake_bread:1 | | 125 | 24
            wheat to bread                | bake_bread:1 mill_white:0.029729730 mill_wholemeal:0.010362694 | | 125 | 20
            corn and meal to feed         | mix_feed_soy:1 | | 446 | 350
            feed and chicks to meat       | raise_broilers:1 slaughter_poultry:1 | | 559 | 388
            feed and chicks to eggs       | raise_layers:1 | | 456 | 182
            feed to pork                  | raise_pigs_grain:1 slaughter_pigs:1 | | 216 | 167
            feed and whey to pork         | raise_pigs_whey:1 slaughter_pigs:1 | | 216 | 118
            calf, own pasture, to beef    | raise_beef:1 slaughter_cattle:1 calf:120 | calf=1.7 | 2109 | 921
            calf, forage as hay, to beef  | raise_beef:1 slaughter_cattle:1 calf:120 | calf=1.7 pasture_forage=0.28735632 | 2109 | 1668
            ewe to lamb and yarn          | raise_sheep:1 slaughter_sheep:0.52 scour_wool:0.03 spin_yarn:0.0174 | | 267 | 108
            own silage to bottled milk    | milk_winter:0.7204611 milk_summer:0.7204611 bottle_milk:1 | | 936 | 211
            bought hay to bottled milk    | milk_winter:0.7204611 milk_summer:0.7204611 bottle_milk:1 | corn_silage=0.10057471 pasture_forage=0.28735632 | 936 | 339
            bought hay to cheese          | milk_winter:0.3602305 milk_summer:0.3602305 make_cheese:1 | corn_silage=0.10057471 pasture_forage=0.28735632 | 290 | 171
            raw milk to bottled milk      | bottle_milk:1 | raw_milk=0.5 | 936 | 514
            raw milk to cheese            | make_cheese:1 | raw_milk=0.5 | 290 | 258
            raw milk to yoghurt           | make_yoghurt:1 | raw_milk=0.5 | 427 | 104
            raw milk to butter            | make_butter:1 | raw_milk=0.5 | 943 | 506
            butter, skimmed milk unused   | make_butter:1 | raw_milk=0.5 skim_milk=0 | 282 | 506
            fleece to yarn                | scour_wool:1.72413793 spin_yarn:1 | fleece_raw=1.5 | 1700 | 354
            yarn to cloth                 | weave_cloth:1 | | 1680 | 811
            saw logs to boards            | saw_timber:1 | logs_saw=110 | 178 | 112
            low logs to firewood          | split_firewood:1 | logs_low=45 | 104 | 45
            firewood to heat              | heat_from_firewood:1 | | 176 | 110
            chips to heat                 | heat_from_chips:1 | | 225 | 60
            pellets to filament           | extrude_pla_filament:1 | | 144 | 33
            filament to face shields      | print_face_shields_pla:1 | | 50 | 27
            cannery tomatoes to cans      | can_tomatoes:1 | tomatoes=0.2 | 1450 | 277
            juice apples to cider         | press_cider:1 | apples=0.3 | 792 | 303
            """;

    /** Recipes whose own ratio may stand outside 1.05 to 6, and where; nitrogen at the price of fertiliser. */
    private static final String RANGES = """
            0.53 0.53 press_cider
            0.60 0.60 can_tomatoes
            4.96 12   grow_oats grow_barley grow_feed_corn make_hay grow_dry_beans grow_sunflower grow_potatoes grow_tomatoes_tunnel
            30 363    grow_carrots grow_onions grow_cabbage grow_leafy_greens grow_greens_tunnel grow_tomatoes grow_squash
            30 363    grow_sweet_corn grow_broccoli grow_beets grow_peppers grow_apples grow_strawberries grow_blueberries
            12 12     keep_bees
            37 290    slaughter_cattle slaughter_pigs slaughter_sheep slaughter_poultry bottle_milk make_cheese make_yoghurt
            37 290    make_butter spin_yarn saw_timber split_firewood heat_from_sawdust extrude_pet_filament tan_hides
            6.5 6.5   brew_beer
            13 13     grow_mushrooms
            6.99 16   make_wooden_toys machine_spare_parts print_ventilator_parts
            8.75 8.75 solar_heat_month
            """;

    private final CatalogueTables catalogue = new CatalogueTables();
    private final List<Map<String, String>> lines = catalogue.rows("recipe_lines");

    @Test
    void chainsAddTheValueThatWasComputedForThem() {
        for (String row : CHAINS.lines().toList()) {
            String[] cells = row.split("\\|");
            double[] value = value(runs(cells[1]), prices(cells[2].strip()));
            assertEquals(Double.parseDouble(cells[3].strip()), value[0], 0.6, row);
            assertEquals(Double.parseDouble(cells[4].strip()), value[1], 0.6, row);
        }
    }

    @Test
    void singleRecipesAddValueWithinTheirRange() {
        Map<String, double[]> ranges = ranges();
        Map<String, Double> prices = prices("plant_n=1.55");
        List<String> outliers = new ArrayList<>();
        for (String recipe : catalogue.ids("recipes", "id")) {
            double[] value = grossValue(recipe, prices);
            double ratio = value[0] / value[1];
            double[] range = ranges.getOrDefault(recipe, new double[] {1.05, 6});
            boolean priced = value[0] > 0 && value[1] > 0 && !recipe.startsWith("spread_");
            if (priced && (ratio < 0.96 * range[0] || ratio > 1.04 * range[1])) {
                outliers.add(recipe + " " + ratio);
            }
        }
        assertTrue(outliers.isEmpty(), outliers.toString());
    }

    /** Dollars of what comes out and of what goes in, over all runs; what passes between the recipes cancels. */
    private double[] value(Map<String, Double> runs, Map<String, Double> prices) {
        Map<String, Double> net = new TreeMap<>();
        for (Map<String, String> line : lines) {
            double times = runs.getOrDefault(line.get("recipe"), 0.0);
            double sign = line.get("role").equals("out") ? 1 : line.get("role").equals("in") ? -1 : 0;
            net.merge(line.get("item"), times * sign * total(line), Double::sum);
        }
        net.put("calf", -runs.getOrDefault("calf", 0.0));
        double out = 0;
        double in = 0;
        for (Map.Entry<String, Double> entry : net.entrySet()) {
            double dollars = entry.getValue() * prices.getOrDefault(entry.getKey(), 0.0);
            out += Math.max(0, dollars);
            in += Math.max(0, -dollars);
        }
        return new double[] {out, in};
    }

    /** Dollars of outputs and inputs of one run, seed of the same crop counted as bought. */
    private double[] grossValue(String recipe, Map<String, Double> prices) {
        double[] value = new double[2];
        for (Map<String, String> line : lines) {
            double dollars = total(line) * prices.getOrDefault(line.get("item"), 0.0);
            if (line.get("recipe").equals(recipe) && line.get("role").equals("out")) {
                value[0] += dollars;
            } else if (line.get("recipe").equals(recipe) && line.get("role").equals("in")) {
                value[1] += dollars;
            }
        }
        return value;
    }

    private Map<String, Double> prices(String assumed) {
        Map<String, Double> prices = catalogue.numbers("outside", "product", "price");
        for (String pair : assumed.isEmpty() ? new String[0] : assumed.split(" ")) {
            prices.put(pair.split("=")[0], Double.parseDouble(pair.split("=")[1]));
        }
        return prices;
    }

    private static Map<String, Double> runs(String text) {
        Map<String, Double> runs = new TreeMap<>();
        for (String pair : text.strip().split(" ")) {
            runs.put(pair.split(":")[0], Double.parseDouble(pair.split(":")[1]));
        }
        return runs;
    }

    private static Map<String, double[]> ranges() {
        Map<String, double[]> ranges = new TreeMap<>();
        for (String row : RANGES.lines().toList()) {
            String[] cells = row.split(" +");
            for (int i = 2; i < cells.length; i++) {
                ranges.put(cells[i], new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])});
            }
        }
        return ranges;
    }
}
