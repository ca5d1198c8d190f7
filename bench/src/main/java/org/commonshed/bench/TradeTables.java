package org.commonshed.bench;

/** The tables of {@link Trades}. Amounts per run in kilograms, hectares, hours and cubic metres. */
final class TradeTables {
    /** recipe | months it may start | in | out | uses | draws; {@code @} gives the periods after the start. */
    static final String RECIPES = """
            grow_wheat       | 3-4  |                        | wheat 2800@4                 | field_ha 1@0-4, work_h 4@0-4 | land_ha 1@0-4, water_m3 60@1-3, n_kg 90
            grow_rye         | 3-4  |                        | rye 2500@4                   | field_ha 1@0-4, work_h 4@0-4 | land_ha 1@0-4, water_m3 40@1-3, n_kg 60
            grow_oats        | 4-4  |                        | oats 2300@4                  | field_ha 1@0-4, work_h 4@0-4 | land_ha 1@0-4, water_m3 50@1-3, n_kg 60
            grow_barley      | 4-5  |                        | barley 2600@3                | field_ha 1@0-3, work_h 4@0-3 | land_ha 1@0-3, water_m3 50@1-2, n_kg 60
            grow_maize       | 5-5  |                        | maize 6000@5                 | field_ha 1@0-5, work_h 5@0-5 | land_ha 1@0-5, water_m3 90@1-4, n_kg 140
            make_hay         | 4-5  |                        | hay 1500@2, hay 1200@4       | field_ha 1@0-5, work_h 3@0-4 | land_ha 1@0-5, water_m3 30@1-3, n_kg 30
            grow_silage      | 5-5  |                        | silage 32000@4               | field_ha 1@0-4, work_h 5@0-4 | land_ha 1@0-4, water_m3 90@1-3, n_kg 130
            grow_beans       | 5-6  |                        | beans 1600@4                 | field_ha 1@0-4, work_h 8@0-4 | land_ha 1@0-4, water_m3 70@1-3
            grow_sunflower   | 5-5  |                        | sunflower 1500@4             | field_ha 1@0-4, work_h 4@0-4 | land_ha 1@0-4, water_m3 40@1-3, n_kg 60
            grow_potatoes    | 4-5  |                        | potatoes 24000@4             | field_ha 1@0-4, work_h 30@0-4 | land_ha 1@0-4, water_m3 250@1-3, n_kg 120
            grow_carrots     | 4-5  |                        | carrots 22000@3              | field_ha 1@0-3, work_h 60@0-3 | land_ha 1@0-3, water_m3 300@1-2, n_kg 80
            late_carrots     | 6-7  | compost 1500           | carrots 26000@4              | field_ha 1@0-4, work_h 60@0-4 | land_ha 1@0-4, water_m3 320@0-3, n_kg 80
            grow_onions      | 4-4  | compost 1000           | onions 25000@5               | field_ha 1@0-5, work_h 60@0-5 | land_ha 1@0-5, water_m3 250@1-4, n_kg 90
            grow_cabbage     | 5-7  |                        | cabbage 28000@4              | field_ha 1@0-4, work_h 50@0-4 | land_ha 1@0-4, water_m3 300@1-3, n_kg 150
            grow_beets       | 4-7  |                        | beets 20000@3                | field_ha 1@0-3, work_h 55@0-3 | land_ha 1@0-3, water_m3 200@1-2, n_kg 90
            grow_squash      | 5-6  |                        | squash 16000@4               | field_ha 1@0-4, work_h 30@0-4 | land_ha 1@0-4, water_m3 200@1-3, n_kg 70
            grow_greens      | 4-8  | compost 1000           | greens 6000@1, greens 6000@2 | field_ha 1@0-2, work_h 150@0-2 | land_ha 1@0-2, water_m3 350@0-2, n_kg 90
            winter_greens    | 9-11 | compost 80             | greens 120@2, greens 120@3   | tunnel_ha 0.01@0-3, work_h 8@0-3 | water_m3 2@0-3, n_kg 1
            grow_tomatoes    | 5-5  | compost 1500           | tomatoes 14000@3, tomatoes 14000@4 | field_ha 1@0-4, work_h 180@0-4 | land_ha 1@0-4, water_m3 350@1-4, n_kg 120
            tunnel_tomatoes  | 3-4  | compost 80             | tomatoes 300@3-6             | tunnel_ha 0.01@0-6, work_h 10@0-6 | water_m3 6@1-6, n_kg 2
            grow_apples      | 4-4  |                        | apples 9000@5, apples 9000@6 | orchard_ha 1@0-11, work_h 25@0-6 | water_m3 100@1-5, n_kg 40
            grow_berries     | 4-4  | compost 500            | berries 3500@2, berries 3500@3 | orchard_ha 1@0-11, work_h 120@0-3 | water_m3 200@0-3, n_kg 50
            grow_flax        | 4-4  |                        | flax 4500@4                  | field_ha 1@0-4, work_h 12@0-4 | land_ha 1@0-4, water_m3 40@1-3, n_kg 40
            grow_herbs       | 4-6  |                        | herbs 700@1-3                | field_ha 1@0-3, work_h 120@0-3 | land_ha 1@0-3, water_m3 200@0-3, n_kg 40
            keep_cows        | 1-12 | hay 300, silage 800, feed 120 | milk 620, manure 1400 | stalls 1, work_h 5           | water_m3 3
            graze_cows       | 5-10 | feed 60                | milk 560, manure 300         | stalls 1, work_h 5, field_ha 0.4 | water_m3 3, land_ha 0.4, n_kg 3
            keep_hens        | 1-12 | feed 320               | eggs 155, manure 250         | coops 1, work_h 6            | water_m3 1
            range_hens       | 4-10 | feed 260, wheat 20     | eggs 145                     | coops 1.2, work_h 9          | water_m3 1
            keep_pigs        | 1-12 | feed 270@0-3           | pork 350@4, manure 160@0-4   | stalls 1@0-4, work_h 2@0-4   | water_m3 1@0-4
            whey_pigs        | 1-12 | feed 190@0-3, whey 1500@0-3 | pork 350@4, manure 200@0-4 | stalls 1@0-4, work_h 2@0-4 | water_m3 1@0-4
            fatten_cattle    | 1-12 | hay 350@0-2, silage 500@0-2 | beef 150@3, hides 30@3, manure 700@0-2 | stalls 1@0-3, work_h 2@0-3 | water_m3 2@0-3
            keep_sheep       | 4-4  | hay 60@7-10            | wool 30@1                    | stalls 0.2@0-11, work_h 1@0-11 | water_m3 0.3@0-11
            keep_bees        | 4-4  |                        | honey 90@3, honey 60@5       | hives 5@0-6, work_h 6@0-6    |
            fell_wood        | 1-12 |                        | roundwood 6000               | work_h 9                     | wood_m3 10
            tap_maple        | 2-3  | firewood 500           | syrup 60                     | work_h 20                    |
            mill_wheat       | 1-12 | wheat 1000             | wheat_flour 780, bran 210    | mill_h 2, work_h 2           |
            mill_rye         | 1-12 | rye 1000               | rye_flour 850, bran 140      | mill_h 2, work_h 2           |
            roll_oats        | 1-12 | oats 1000              | oat_flakes 600, bran 350     | mill_h 3, work_h 3           |
            malt_barley      | 1-12 | barley 1000            | malt 800                     | malt_floor 1@0-1, work_h 5   | water_m3 4
            mix_feed         | 1-12 | maize 600, oats 250, press_cake 150 | feed 1000       | mixer_h 1, work_h 1          |
            mix_bran_feed    | 1-12 | maize 350, barley 350, bran 300 | feed 1000           | mixer_h 1, work_h 1          |
            press_oil        | 1-12 | sunflower 1000         | oil 360, press_cake 620      | press_h 8, work_h 4          |
            separate_milk    | 1-12 | milk 1000              | cream 100, skim 890          | dairy_h 1, work_h 1          | water_m3 1
            churn_butter     | 1-12 | cream 100              | butter 48, whey 50           | dairy_h 2, work_h 3          | water_m3 0.5
            make_cheese      | 1-12 | milk 1000              | cheese 100@1, whey 880       | dairy_h 5, work_h 8          | water_m3 2
            skim_cheese      | 1-12 | skim 1000              | cheese 70@1, whey 900        | dairy_h 5, work_h 8          | water_m3 2
            make_yoghurt     | 1-12 | milk 1000              | yoghurt 980                  | dairy_h 4, work_h 5          | water_m3 1
            make_sausage     | 1-12 | pork 100, herbs 1      | sausage 85                   | meat_h 2, work_h 4           | water_m3 0.3
            saw_boards       | 1-12 | roundwood 6000         | boards 3200, sawdust 1800    | saw_h 6, work_h 8            |
            split_firewood   | 1-12 | roundwood 5000         | firewood 4900                | splitter_h 5, work_h 6       |
            press_pellets    | 1-12 | sawdust 1000           | firewood 950                 | splitter_h 4, work_h 2       |
            make_furniture   | 1-12 | boards 150             | furniture 100, sawdust 40    | bench_h 30, work_h 30        |
            spin_wool        | 1-12 | wool 100               | thread 80                    | spin_h 20, work_h 10         | water_m3 2
            spin_flax        | 1-12 | flax 1000              | thread 130                   | spin_h 40, work_h 20         | water_m3 4
            weave_cloth      | 1-12 | thread 100             | cloth 95                     | loom_h 30, work_h 20         |
            sew_clothes      | 1-12 | cloth 100              | clothes 88                   | bench_h 150, work_h 150      |
            tan_hides        | 1-12 | hides 100              | leather 40@2                 | tan_h 10@0-2, work_h 5@0-2   | water_m3 3
            make_shoes       | 1-12 | leather 60, cloth 15   | shoes 60                     | bench_h 120, work_h 120      |
            bake_bread       | 1-12 | wheat_flour 750        | bread 1000                   | oven_h 6, work_h 14          | water_m3 0.5
            bake_rye_bread   | 1-12 | rye_flour 500, wheat_flour 200 | bread 1000           | oven_h 7, work_h 15          | water_m3 0.5
            bake_cake        | 1-12 | wheat_flour 40, butter 20, eggs 25, apples 20 | cake 100 | oven_h 3, work_h 9        |
            cook_soup        | 1-12 | carrots 20, onions 15, cabbage 25, potatoes 30, beans 10 | soup 100 | stove_h 2, work_h 3 | water_m3 0.2
            ferment_cabbage  | 7-12 | cabbage 130            | sauerkraut 100@1             | stove_h 1, work_h 4          |
            cook_sauce       | 7-11 | tomatoes 180, herbs 1  | tomato_sauce 100             | stove_h 4, work_h 5          |
            press_juice      | 8-12 | apples 150             | juice 100                    | stove_h 1, work_h 3          |
            brew_beer        | 1-12 | malt 200, herbs 2      | beer 1000@1                  | brew_h 8@0-1, work_h 8       | water_m3 5
            make_compost     | 1-12 | manure 2000            | compost 900@2                | pad_t 2@0-2, work_h 1        |
            """.stripTrailing();

    /** kind | recipes it can run. */
    static final String KINDS = """
            grain_farm       | grow_wheat grow_rye grow_oats grow_barley grow_maize grow_beans grow_sunflower make_hay
            vegetable_farm   | grow_potatoes grow_carrots late_carrots grow_onions grow_cabbage grow_beets grow_squash grow_greens
            market_garden    | grow_greens winter_greens grow_tomatoes tunnel_tomatoes grow_herbs grow_carrots
            dairy_farm       | make_hay grow_silage grow_maize keep_cows graze_cows
            potato_farm      | grow_potatoes grow_beans grow_oats
            hen_farm         | keep_hens range_hens
            pig_farm         | keep_pigs whey_pigs grow_barley
            cattle_farm      | make_hay grow_silage fatten_cattle
            sheep_farm       | make_hay keep_sheep
            orchard          | grow_apples grow_berries keep_bees press_juice
            flax_farm        | grow_flax grow_oats grow_sunflower
            woodlot          | fell_wood split_firewood tap_maple
            flour_mill       | mill_wheat mill_rye roll_oats
            maltings         | malt_barley brew_beer
            feed_mill        | mix_feed mix_bran_feed
            oil_press        | press_oil mix_feed
            creamery         | separate_milk churn_butter make_yoghurt
            cheese_maker     | make_cheese skim_cheese make_yoghurt
            butcher          | make_sausage cook_soup
            sawmill          | saw_boards split_firewood press_pellets
            joinery          | make_furniture press_pellets
            textile_mill     | spin_wool spin_flax weave_cloth
            clothes_workshop | weave_cloth sew_clothes tan_hides make_shoes
            bakery           | bake_bread bake_rye_bread bake_cake
            kitchen          | cook_soup ferment_cabbage cook_sauce press_juice bake_cake
            compost_yard     | make_compost press_pellets
            """.stripTrailing();

    /** product, priority, kilograms a person and year, importance, lines a year. */
    static final String WISHES = """
            bread        1  50  3    12
            milk         1  60  2    12
            potatoes     1  50  1.5  12
            firewood     1 300  2    4
            beans        1   6  1    4
            oat_flakes   1   8  1    4
            greens       2   9  2    12
            eggs         2  10  2    12
            yoghurt      2   8  1    12
            cheese       2   6  2    4
            butter       2   4  1.5  4
            carrots      2   9  1    4
            onions       2   7  1    4
            cabbage      2   6  0.5  4
            apples       2  20  1.5  4
            tomatoes     2   8  1    4
            squash       2   5  0.5  4
            oil          2   6  2    4
            soup         2   6  1    4
            sausage      3   6  1    4
            beef         3   8  2    4
            beets        3   3  0.5  4
            cake         3   5  1    4
            beer         3  25  1    4
            juice        3   8  0.5  4
            honey        3   1  0.5  1
            syrup        3 0.5  0.5  1
            berries      3   2  1    1
            sauerkraut   3   2  0.5  1
            tomato_sauce 3   3  0.5  1
            clothes      3   2  3    1
            shoes        3 0.7  2    1
            furniture    3   4  2    1
            """.stripTrailing();

    /** share lost in a month in store, and the products; 1 = cannot be kept. The others lose 0.005. */
    static final String LOSSES = """
            1 milk skim greens cream whey
            0.4 tomatoes berries eggs yoghurt bread cake soup
            0.2 pork beef herbs manure
            0.08 potatoes carrots cabbage apples squash beets butter sausage
            0.03 onions silage hay cheese compost
            """.stripTrailing();

    /** product and how much of the whole need of it may come from outside. */
    static final String BOUGHT = """
            wheat 0.06
            maize 0.10
            oil 0.15
            milk 0.04
            potatoes 0.05
            firewood 0.05
            apples 0.10
            cloth 0.15
            leather 0.2
            cheese 0.08
            greens 0.05
            furniture 0.1
            """.stripTrailing();

    private TradeTables() {}
}
