package org.commonshed.tell;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;

/** Worlds in which one thing binds, and what they are told to be short of. */
final class ToldWorlds {
    private ToldWorlds() {}

    /** One oven for one village that wants 100 kg of bread in each of two weeks. */
    static final String OVEN = """
            world:
            start 2027-01-01
            period week
            periods 2

            places:
            id,name,kind,lat,lon
            green,Green,neighbourhood,42.0,-72.6
            blue,Blue,neighbourhood,42.1,-72.6

            products:
            id,name,unit,kg_per_unit
            bread,Bread,kg,1

            actors:
            id,name,kind,neighbourhood
            oven,Oven,bakery,green

            recipes:
            id,name
            bake,Bake bread

            recipe_lines:
            recipe,role,item,amount
            bake,out,bread,1

            abilities:
            actor,recipe,max_runs,from,to
            oven,bake,,,

            needs:
            id,who,product,amount,repeat,priority
            n,green,bread,100,every_period,1

            links:
            from,to,km,product,max_kg
            oven,green,5,,
            """;

    static final String NO_ABILITY = OVEN.replace("oven,bake,,,", "");
    static final String NO_RECIPE = NO_ABILITY.replace("bake,out,bread,1", "");
    static final String RUNS = OVEN.replace("oven,bake,,,", "oven,bake,40,,");
    static final String ONE_RUN = OVEN.replace("oven,bake,,,", "oven,bake,1,,");
    static final String LINK = OVEN.replace("oven,green,5,,", "oven,green,5,,40");
    static final String TOO_FAR = OVEN.replace("oven,green,5,,", "oven,blue,5,,");
    static final String OUT_OF_SEASON = OVEN.replace("repeat,priority", "repeat,priority,to")
            .replace("every_period,1", "every_period,1,1")
            .replace("oven,bake,,,", "oven,bake,,2,2");
    static final String COUNTED = OVEN.replace("bread,1\n\nabilities", "bread,1\nbake,uses,ovens,0.01\n\nabilities")
            + "\ncapacities:\nactor,item,amount\noven,ovens,0.4\n";
    static final String HOURS = COUNTED.replace("ovens", "hours");
    static final String FROM_OUTSIDE = NO_ABILITY + "\noutside:\nproduct,max_per_period\nbread,30\n";
    static final String ROOM =
            OVEN.replace("oven,bake,,,", "oven,bake,,1,1") + "\nstocks:\nactor,product,room\noven,bread,50\n";
    static final String STOCK = NO_RECIPE + "\nstocks:\nactor,product,amount\noven,bread,30\n";
    static final String BOUGHT = RUNS + "\noutside:\nproduct\nbread\n";
    static final String PAID =
            RUNS.replace("periods 2", "periods 2\ncurrency EUR") + "\noutside:\nproduct,price\nbread,3\n";

    private static final String FLOUR =
            OVEN.replace("bread,Bread,kg,1", "bread,Bread,kg,1\nflour,Flour,kg,1\ngrain,Grain,kg,1");
    /** Flour is ground of grain, and nobody has grain. */
    static final String NO_GRAIN = FLOUR.replace(
                    "bake,out,bread,1", "bake,out,bread,1\nbake,in,flour,1\n" + "mill,out,flour,1\nmill,in,grain,1")
            .replace("bake,Bake bread", "bake,Bake bread\nmill,Mill")
            .replace("oven,bake,,,", "oven,bake,,,\noven,mill,,,");
    /** A kilogram of bread takes a kilogram of flour, which costs more than bread. */
    static final String DEAR_FLOUR = FLOUR.replace("bake,out,bread,1", "bake,out,bread,1\nbake,in,flour,1")
            + "\noutside:\nproduct,price\nbread,3\nflour,3.5\n";
    /** One oven for bread and for cake, which is dearer; of both less can be baked than people eat. */
    private static final String CAKE = OVEN.replace("bread,Bread,kg,1", "bread,Bread,kg,1\ncake,Cake,kg,1")
            .replace("bake,Bake bread", "bake,Bake bread\nicing,Bake cake")
            .replace("oven,bake,,,", "oven,bake,,,\noven,icing,,,")
            .replace(
                    "n,green,bread,100,every_period,1",
                    "n,green,bread,100,every_period,1\n" + "c,green,cake,200,every_period,2");

    static final String DEAR_CAKE = CAKE.replace(
                    "bake,out,bread,1", "bake,out,bread,1\nbake,uses,oven_h,1\nicing,out,cake,1\nicing,uses,oven_h,1")
            + "\ncapacities:\nactor,item,amount\noven,oven_h,90\n\noutside:\nproduct,price\nbread,3\ncake,5\n";
    /** Bread cannot be bought and is short; cake, which is made of bread, can be. */
    static final String BREAD_FOR_CAKE = CAKE.replace("oven,bake,,,", "oven,bake,40,,")
                    .replace("bake,out,bread,1", "bake,out,bread,1\nicing,out,cake,1\nicing,in,bread,1")
            + "\noutside:\nproduct,price\ncake,5\n";
    /** The field that a crop stands on for two weeks. */
    static final String FIELD = COUNTED.replace("ovens,0.01", "ovens,0.01,0-1")
            .replace("recipe,role,item,amount", "recipe,role,item,amount,offset")
            .replace("bake,out,bread,1", "bake,out,bread,1,");

    static final String TWO_THINGS = COUNTED.replace("ovens,0.01", "ovens,0.01\nbake,uses,hands,0.01")
            .replace("oven,ovens,0.4", "oven,ovens,0.4\noven,hands,0.4");

    static final String FISH = SmallWorlds.TWO_WORKSHOPS.replace("water_m3", "fish");

    static final String BEDS = SmallWorlds.TWO_CROPS.replace("field_ha", "beds");

    static final String ROTATION = SmallWorlds.TWO_CROPS.replace("field_ha", "rotation_peas");

    static final List<String> ALL = List.of(
            FISH,
            BEDS,
            ROTATION,
            SmallWorlds.BREAD_BEFORE_CAKE,
            SmallWorlds.TWO_WORKSHOPS,
            SmallWorlds.THREE_VILLAGES,
            SmallWorlds.TWO_CROPS,
            SmallWorlds.WINTER_POTATOES,
            SmallWorlds.MANURE_LOOP,
            NO_ABILITY,
            NO_RECIPE,
            ONE_RUN,
            LINK,
            TOO_FAR,
            OUT_OF_SEASON,
            COUNTED,
            HOURS,
            FROM_OUTSIDE,
            ROOM,
            STOCK,
            BOUGHT,
            PAID,
            NO_GRAIN,
            DEAR_FLOUR,
            DEAR_CAKE,
            BREAD_FOR_CAKE,
            FIELD,
            TWO_THINGS);

    /** A world and its plan. */
    record Told(World world, Plan plan) {
        static Told of(String text) {
            World world = TextWorld.of(text);
            PlanSettings settings = PlanSettings.quiet(Path.of("target", "native"));
            return new Told(world, ((PlanOutcome.Made) Planner.plan(world, settings)).plan());
        }
    }
}
