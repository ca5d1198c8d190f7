package org.commonshed.files.example;

import java.util.Map;
import java.util.TreeMap;

/** What people eat and drink, with its food energy by usual food tables, edible part (unverified; ± 5 %). */
final class Diet {
    /** Kilocalories of one unit: a kilogram, litre or dozen. */
    private static final String KILOCALORIES = """
            flour_white 3640 | flour_wholemeal 3400 | cornmeal 3620 | oats_rolled 3790 | bread 2650 | beer 430
            dry_beans 3400 | vegetable_oil 8840 | potatoes 770 | carrots 410 | onions 400 | cabbage 250
            leafy_greens 200 | tomatoes 180 | squash_winter 340 | sweet_corn 860 | broccoli 340 | beets 430
            peppers 280 | mushrooms 250 | canned_tomatoes 250 | sauerkraut 190 | apples 520 | cider_sweet 460
            strawberries 320 | blueberries 570 | maple_syrup 2600 | honey 3040 | milk_bottled 600 | skim_milk 350
            cheese 3900 | yoghurt 700 | butter 7170 | eggs 860 | chicken_meat 1900 | beef 2500 | pork 2500
            lamb_meat 2800 | sugar 3870 | rice 3600 | coffee 0 | tropical_fruit 600 | fish 1300 | salt 0
            """;

    private Diet() {}

    static Map<String, Double> kilocalories() {
        Map<String, Double> energy = new TreeMap<>();
        for (String cell : KILOCALORIES.replace("\n", "|").split("\\|")) {
            if (!cell.isBlank()) {
                String[] words = cell.strip().split(" ");
                energy.put(words[0], Double.parseDouble(words[1]));
            }
        }
        return energy;
    }
}
