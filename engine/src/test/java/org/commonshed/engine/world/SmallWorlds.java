package org.commonshed.engine.world;

/** Seven small worlds whose answers follow by arithmetic. */
public final class SmallWorlds {
    private SmallWorlds() {}

    public static final String BREAD_BEFORE_CAKE = """
            world:
            name Bread before cake
            start 2027-01-01
            period month
            periods 3

            places:
            id,name,kind,within,flows_into,lat,lon,population
            town,Town,neighbourhood,,,42.3,-72.6,1000

            products:
            id,name,unit,kg_per_unit
            flour,Flour,kg,1
            bread,Bread,kg,1
            cake,Cake,kg,1
            bran,Bran,kg,1
            eggs,Eggs,kg,1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            mill,Mill,mill,town,,42.3,-72.6
            oven,Oven,bakery,town,,42.3,-72.6
            coop,Hens,farm,town,,42.3,-72.6

            recipes:
            id,name
            milling,Mill
            bread,Bake bread
            cake,Bake cake
            hens,Keep hens

            recipe_lines:
            recipe,role,item,amount
            milling,out,flour,80
            milling,out,bran,20
            bread,in,flour,0.8
            bread,out,bread,1
            bread,uses,oven_h,0.1
            cake,in,flour,0.5
            cake,in,eggs,0.4
            cake,out,cake,1
            cake,uses,oven_h,0.2
            hens,in,bran,2
            hens,out,eggs,1

            abilities:
            actor,recipe,max_runs
            mill,milling,1
            oven,bread,
            oven,cake,
            coop,hens,

            capacities:
            actor,item,amount
            oven,oven_h,10

            needs:
            id,who,product,amount,from,to,repeat,priority
            b,town,bread,80,,,every_period,1
            c,town,cake,30,,,every_period,3

            links:
            from,to,km
            mill,oven,1
            mill,coop,1
            coop,oven,2
            oven,town,1

            outside:
            product,max_per_period
            eggs,4
            """;

    public static final String BROOK_AND_RIVER = """
            world:
            name What the brook takes, the river lacks
            start 2027-01-01
            period month
            periods 2

            places:
            id,name,kind,within,flows_into,lat,lon,population
            hill,Hill,neighbourhood,,,42.2,-72.6,100
            plain,Plain,neighbourhood,,,42.0,-72.6,300
            brook,Brook,watershed,,river,,,
            river,River,watershed,,,,,

            products:
            id,name,unit,kg_per_unit
            beans,Beans,kg,1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            upfarm,Up farm,farm,hill,brook,42.2,-72.6
            downfarm,Down farm,farm,plain,river,42.0,-72.6

            recipes:
            id,name
            grow,Grow beans

            recipe_lines:
            recipe,role,item,amount
            grow,out,beans,1
            grow,draws,water_m3,2

            abilities:
            actor,recipe,max_runs
            upfarm,grow,100
            downfarm,grow,100

            needs:
            id,who,product,amount,from,to,repeat,priority
            h,hill,beans,50,,,every_period,1
            p,plain,beans,50,,,every_period,1

            limits:
            id,place,indicator,amount
            brookwater,brook,water_m3,60
            riverwater,river,water_m3,120

            links:
            from,to,km
            upfarm,hill,1
            upfarm,plain,20
            downfarm,plain,1
            downfarm,hill,20
            """;

    public static final String MANURE_LOOP = """
            world:
            name What the cows leave, the garden eats
            start 2027-01-01
            period month
            periods 2
            cyclic true

            places:
            id,name,kind,within,flows_into,lat,lon,population
            town,Town,neighbourhood,,,42.3,-72.6,500

            products:
            id,name,unit,kg_per_unit
            hay,Hay,kg,1
            milk,Milk,kg,1
            manure,Manure,kg,1
            scraps,Kitchen scraps,kg,1
            compost,Compost,kg,1
            veg,Vegetables,kg,1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            dairy,Dairy,farm,town,,42.3,-72.6
            kitchens,Kitchens of the town,household,town,,42.3,-72.6
            heap,Compost site,compost site,town,,42.3,-72.6
            garden,Market garden,farm,town,,42.3,-72.6

            recipes:
            id,name
            herd,Keep cows
            collect,Collect scraps
            rot,Make compost
            grow,Grow vegetables

            recipe_lines:
            recipe,role,item,amount
            herd,in,hay,10
            herd,out,milk,10
            herd,out,manure,4
            collect,out,scraps,1
            rot,in,manure,4
            rot,in,scraps,1
            rot,out,compost,2
            grow,in,compost,2
            grow,out,veg,10

            abilities:
            actor,recipe,max_runs
            dairy,herd,6
            kitchens,collect,3
            heap,rot,
            garden,grow,

            needs:
            id,who,product,amount,from,to,repeat,priority
            m,town,milk,40,,,every_period,1
            v,town,veg,100,,,every_period,2

            links:
            from,to,km
            dairy,town,5
            dairy,heap,2
            kitchens,heap,1
            heap,garden,1
            garden,town,3

            outside:
            product
            hay
            """;

    public static final String THREE_VILLAGES = """
            world:
            name Fair to the last village
            start 2027-01-01
            period month
            periods 1

            places:
            id,name,kind,within,flows_into,lat,lon,population
            north,North,neighbourhood,,,42.3,-72.6,1
            mid,Mid,neighbourhood,,,42.2,-72.6,1
            south,South,neighbourhood,,,42.1,-72.6,1

            products:
            id,name,unit,kg_per_unit
            milk,Milk,l,1.03

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            a,Dairy A,dairy,north,,42.3,-72.6
            b,Dairy B,dairy,south,,42.1,-72.6

            recipes:
            id,name
            milking,Milk the cows

            recipe_lines:
            recipe,role,item,amount
            milking,out,milk,1

            abilities:
            actor,recipe,max_runs
            a,milking,60
            b,milking,70

            needs:
            id,who,product,amount,priority
            n,north,milk,100,1
            m,mid,milk,100,1
            s,south,milk,100,1

            links:
            from,to,km
            a,north,2
            a,mid,8
            b,south,3
            """;

    public static final String TWO_CROPS = """
            world:
            name Two crops on one field
            start 2027-01-01
            period month
            periods 12

            places:
            id,name,kind,within,flows_into,lat,lon,population
            town,Town,neighbourhood,,,42.3,-72.6,500

            products:
            id,name,unit,kg_per_unit
            peas,Peas,kg,1
            kale,Kale,kg,1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            farm,Farm,farm,town,,42.3,-72.6

            recipes:
            id,name,lead_periods,season
            peas,Grow peas,4,3-4
            kale,Grow kale,3,7-8

            recipe_lines:
            recipe,role,item,amount,offset
            peas,out,peas,2000,
            peas,uses,field_ha,1,0-3
            kale,out,kale,1500,
            kale,uses,field_ha,1,0-2

            abilities:
            actor,recipe
            farm,peas
            farm,kale

            capacities:
            actor,item,amount
            farm,field_ha,1

            needs:
            id,who,product,amount,from,to,priority
            p,town,peas,3000,7,12,2
            k,town,kale,3000,10,12,2

            links:
            from,to,km
            farm,town,4
            """;

    public static final String TWO_WORKSHOPS = """
            world:
            name Two workshops, one creek
            start 2027-01-01
            period month
            periods 1

            places:
            id,name,kind,within,flows_into,lat,lon,population
            ana,Ana's village,neighbourhood,,,42.0,-72.6,40
            bo,Bo's village,neighbourhood,,,42.1,-72.6,40
            creek,Creek,watershed,,,,,

            products:
            id,name,unit,kg_per_unit
            bread,Bread,kg,1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            mill,Mill,bakery,ana,creek,42.0,-72.6
            press,Press,bakery,bo,creek,42.1,-72.6

            recipes:
            id,name
            bake,Bake bread

            recipe_lines:
            recipe,role,item,amount
            bake,out,bread,1
            bake,draws,water_m3,0.5

            abilities:
            actor,recipe,max_runs
            mill,bake,60
            press,bake,50

            needs:
            id,who,product,amount,priority
            n1,ana,bread,40,1
            n2,bo,bread,40,1

            limits:
            id,place,indicator,amount
            w,creek,water_m3,25

            links:
            from,to,km
            mill,ana,1
            mill,bo,9
            press,ana,9
            press,bo,1
            """;

    public static final String WINTER_POTATOES = """
            world:
            name One harvest, twelve months
            start 2027-01-01
            period month
            periods 12
            cyclic true

            places:
            id,name,kind,within,flows_into,lat,lon,population
            town,Town,neighbourhood,,,42.3,-72.6,1000

            products:
            id,name,unit,kg_per_unit,loss_per_period
            potato,Potatoes,kg,1,0.1

            actors:
            id,name,kind,neighbourhood,watershed,lat,lon
            farm,Farm,farm,town,,42.3,-72.6

            recipes:
            id,name,lead_periods,season
            grow,Grow potatoes,4,5

            recipe_lines:
            recipe,role,item,amount,offset
            grow,out,potato,1000,
            grow,uses,field_ha,1,0-3

            abilities:
            actor,recipe
            farm,grow

            capacities:
            actor,item,amount
            farm,field_ha,2

            needs:
            id,who,product,amount,from,to,repeat,priority
            p,town,potato,100,,,every_period,2

            links:
            from,to,km
            farm,town,5

            outside:
            product
            potato
            """;
}
