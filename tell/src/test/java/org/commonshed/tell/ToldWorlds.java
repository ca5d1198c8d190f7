package org.commonshed.tell;

import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.Planner;
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

    static final String FISH = SmallWorlds.TWO_WORKSHOPS.replace("water_m3", "fish");

    static final List<String> ALL = List.of(
            FISH,
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
            PAID);

    /** A world and its plan. */
    record Told(World world, Plan plan) {
        static Told of(String text) {
            World world = TextWorld.of(text);
            PlanSettings settings = PlanSettings.quiet(Path.of("target", "native"));
            return new Told(world, ((PlanOutcome.Made) Planner.plan(world, settings)).plan());
        }
    }
}
