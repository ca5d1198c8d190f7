package org.commonshed.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonshed.engine.plan.Makings.Nearness;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.world.TextWorld;
import org.junit.jupiter.api.Test;

/** What things mainly make, on a farm where everything hangs together. */
class MakingsTest {
    private static final Makings FARM = new Makings(TextWorld.of("""
            world:
            start 2027-01-01
            period month
            periods 12

            places:
            id,name,kind,lat,lon
            town,Town,neighbourhood,42.0,-72.6

            products:
            id,name,unit,kg_per_unit
            hay,Hay,kg,1
            milk,Milk,kg,1
            cheese,Cheese,kg,1
            whey,Whey,kg,1
            eggs,Eggs,piece,0.06
            manure,Manure,kg,1
            compost,Compost,kg,1
            apples,Apples,kg,1

            actors:
            id,name,kind,neighbourhood
            farm,Farm,farm,town

            recipes:
            id,name
            mow,Mow
            milking,Keep cows
            vat,Make cheese
            lay,Keep hens
            heap,Make compost
            orchard,Grow apples

            recipe_lines:
            recipe,role,item,amount
            mow,out,hay,4000
            mow,in,manure,3000
            mow,draws,land_ha,1
            milking,in,hay,120
            milking,out,milk,100
            milking,out,manure,200
            milking,uses,cows,1
            vat,in,milk,100
            vat,out,whey,88
            vat,out,cheese,10
            vat,uses,vats,1
            lay,out,manure,5
            lay,out,eggs,100
            lay,uses,hens,20
            heap,in,manure,100
            heap,out,compost,60
            heap,uses,heaps,1
            orchard,in,compost,2000
            orchard,out,apples,20000
            orchard,uses,trees,1

            abilities:
            actor,recipe
            farm,mow
            farm,milking
            farm,vat
            farm,lay
            farm,heap
            farm,orchard

            limits:
            id,place,indicator,amount
            land,town,land_ha,10

            needs:
            id,who,product,amount
            m,town,milk,100
            c,town,cheese,100
            e,town,eggs,100
            a,town,apples,100
            """));

    private static void check(Nearness expected, CauseKind kind, String id, String product) {
        assertEquals(expected, FARM.near(kind, id, product), kind + " " + id + " for " + product);
    }

    @Test
    void whatARecipeIsRunForIsItsOwn() {
        check(Nearness.OWN, CauseKind.RUNS, "farm/lay", "eggs");
        check(Nearness.OWN, CauseKind.CAPACITY, "farm/hens", "eggs");
        check(Nearness.OWN, CauseKind.CAPACITY, "farm/vats", "cheese");
        check(Nearness.OWN, CauseKind.LIMIT, "land", "hay");
        check(Nearness.OWN, CauseKind.ROOM, "farm/eggs", "eggs");
        check(Nearness.OWN, CauseKind.OUTSIDE, "hay", "milk");
    }

    @Test
    void whatItIsMadeOfStandsBehind() {
        check(Nearness.BEHIND, CauseKind.CAPACITY, "farm/cows", "cheese");
        check(Nearness.BEHIND, CauseKind.LIMIT, "land", "milk");
        check(Nearness.BEHIND, CauseKind.STOCK, "farm/hay", "cheese");
    }

    @Test
    void whatOnlyHelpsThroughALoopIsApart() {
        check(Nearness.APART, CauseKind.RUNS, "farm/lay", "milk");
        check(Nearness.APART, CauseKind.CAPACITY, "farm/heaps", "apples");
        check(Nearness.APART, CauseKind.CAPACITY, "farm/vats", "milk");
    }
}
