package org.commonshed.engine.verify;

import static org.commonshed.engine.verify.BeanTown.PLAN;
import static org.commonshed.engine.verify.BeanTown.assertBroken;
import static org.commonshed.engine.verify.BeanTown.assertKept;
import static org.commonshed.engine.verify.BeanTown.world;

import org.junit.jupiter.api.Test;

/** Each constraint just kept and just broken, by a change of the world round one plan. */
class ConstraintsTest {
    private static final String ALL_YEAR = "world:|periods 3|cyclic true";

    @Test
    void aPlanThatUsesEverythingUpIsKept() {
        assertKept(world(), PLAN);
        assertKept(world(), "");
    }

    @Test
    void nothingIsGivenThatIsNotThere() {
        assertBroken("balance of farm/bean in period 2", world(), PLAN.replace("n farm 2 4.5", "n farm 2 4.51"));
        assertBroken("balance of farm/bean in period 2", world(), PLAN.replace("n farm 2 4.5", "n farm 2 4.49"));
        assertKept(world(), PLAN.replace("n farm 2 4.5", "n farm 2 4.4") + "discard farm bean 2 0.1");
    }

    @Test
    void whatRoundingDoesIsNoBreach() {
        assertKept(world(), PLAN.replace("n farm 2 4.5", "n farm 2 4.500002"));
    }

    @Test
    void inputsAreThereWhenARunStarts() {
        assertBroken("balance of farm/seed in period 1", world(), PLAN.replace("buy farm seed 1", "buy farm seed 2"));
    }

    @Test
    void noMoreIsTakenUpThanThereIs() {
        assertBroken(
                "capacity of farm/field in period 1", world("capacities:|actor,item,amount|farm,field,1.99"), PLAN);
        assertBroken(
                "capacity of farm/field in period 1", world("capacities:|actor,item,amount,from|farm,field,2,2"), PLAN);
        assertKept(world("capacities:|actor,item,amount|farm,field,1|farm,field,1"), PLAN);
    }

    @Test
    void aFieldIsTakenInEachPeriodOfItsSpan() {
        String lines =
                "recipe_lines:|recipe,role,item,amount,offset|grow,in,seed,1,|grow,out,bean,10,|grow,uses,field,1,";
        assertKept(world(lines + "0-2"), PLAN);
        String short3 = "capacities:|actor,item,amount,from,to|farm,field,2,1,2|farm,field,1.9,3,3";
        assertBroken("capacity of farm/field in period 3", world(lines + "0-2", short3), PLAN);
        assertKept(world(lines + "1-1", short3), PLAN);
    }

    @Test
    void noMoreRunsStartThanTheActorCan() {
        assertBroken("runs of farm/grow in period 1", world("abilities:|actor,recipe,max_runs|farm,grow,1.99"), PLAN);
        assertKept(world("abilities:|actor,recipe,max_runs|farm,grow,1.5|farm,grow,0.5"), PLAN);
        assertKept(world("abilities:|actor,recipe|farm,grow"), PLAN);
    }

    @Test
    void aRunStartsInItsSpanAndSeason() {
        assertBroken("it cannot start then", world("abilities:|actor,recipe,from|farm,grow,2"), PLAN);
        assertBroken("it cannot start then", world("recipes:|id,season|grow,2-12"), PLAN);
        assertKept(world("recipes:|id,season|grow,11-1"), PLAN);
        assertBroken("it cannot start then", world(), PLAN + "run shop grow 1 0.1");
    }

    @Test
    void aLimitIsKeptInEachPeriod() {
        assertBroken("limit w in period 1", world("limits:|id,place,indicator,amount|w,brook,water,3.99"), PLAN);
        assertKept(world("limits:|id,place,indicator,amount|w,brook,water,4"), PLAN);
        assertKept(world("limits:|id,place,indicator,amount,from|w,brook,water,0,2"), PLAN);
        assertKept(world("limits:|id,place,indicator,amount|w,brook,n_kg,0"), PLAN);
    }

    @Test
    void whatWasUsedBeforeCountsInTheFirstPeriod() {
        String limit = "limits:|id,place,indicator,amount,used,every|w,brook,water,6,";
        assertKept(world(limit + "2,"), PLAN);
        assertBroken("limit w in period 1", world(limit + "2.01,"), PLAN);
        assertBroken("limit w over its span", world(limit + "2.01,once"), PLAN);
    }

    @Test
    void whereMoreWasUsedThanThereIsNothingMayBeDrawn() {
        String limit = "limits:|id,place,indicator,amount,used|w,brook,water,1,9";
        assertKept(world(limit), "");
        assertBroken("limit w in period 1: at most 0.0 may be drawn", world(limit), PLAN);
    }

    @Test
    void aRiverCountsWhatItsBrooksTake() {
        String limit = "limits:|id,place,indicator,amount,counts|w,river,water,3,";
        assertBroken("limit w in period 1", world(limit), PLAN);
        assertKept(world(limit + "here"), PLAN);
    }

    @Test
    void aDrawCountsOnceHoweverManyChainsLeadThere() {
        String limit = "limits:|id,place,indicator,amount,counts|w,valley,water,";
        assertKept(world(limit + "4,"), PLAN);
        assertBroken("limit w in period 1", world(limit + "3.99,"), PLAN);
        assertBroken("limit w in period 1", world(limit + "3.99,here"), PLAN);
    }

    @Test
    void thingsGoAlongLinksOnly() {
        assertBroken("there is no such link", world("links:|from,to,km|shop,town,1|farm,town,3"), PLAN);
        assertBroken("there is no such link", world("links:|from,to,km|farm,shop,2|farm,town,3"), PLAN);
        String carrying = "links:|from,to,km,product|shop,town,1,|farm,town,3,|farm,shop,2,";
        assertKept(world(carrying + "bean"), PLAN);
        assertBroken("there is no such link", world(carrying + "seed"), PLAN);
        String stays = "products:|id,kg_per_unit,loss_per_period,moves|seed,1,,|bean,1,0.1,false";
        assertBroken("there is no such link", world(stays), PLAN);
    }

    @Test
    void aLinkBearsNoMoreThanItsKilograms() {
        String links = "links:|from,to,km,max_kg|shop,town,1,|farm,town,3,|farm,shop,2,";
        assertBroken("kilograms from farm>shop in period 1", world(links + "14.99"), PLAN);
        String light = "products:|id,kg_per_unit,loss_per_period|seed,1,|bean,0.5,0.1";
        assertKept(world(links + "7.5", light), PLAN);
        String toTown = "links:|from,to,km,max_kg|shop,town,1,13.49|farm,town,3,|farm,shop,2,";
        assertBroken("kilograms from shop>town in period 2", world(toTown), PLAN);
    }

    @Test
    void outsideGivesNoMoreThanItHas() {
        assertBroken("seed from outside in period 1", world("outside:|product,max_per_period|seed,1.99"), PLAN);
        assertBroken("seed from outside: at most", world("outside:|product,max_total|seed,1.99"), PLAN);
        assertKept(world("outside:|product|seed"), PLAN);
        assertBroken("seed cannot come from outside", world("outside:|product|bean"), PLAN);
    }

    @Test
    void theRuleOfImportsIsKept() {
        assertBroken("seed cannot come from outside", world("world:|periods 3|imports none"), PLAN);
        assertKept(world("world:|periods 3|imports unmakeable"), PLAN);
        String makes = "recipe_lines:|recipe,role,item,amount|grow,in,seed,1|grow,out,bean,10|save,out,seed,1";
        String unmakeable = "world:|periods 3|imports unmakeable";
        String recipes = "recipes:|id|grow|save";
        assertKept(world(unmakeable, makes, recipes), PLAN);
        String able = "abilities:|actor,recipe|farm,grow|shop,save";
        assertBroken("seed cannot come from outside", world(unmakeable, makes, recipes, able), PLAN);
    }

    @Test
    void whatIsForInputsMeetsNoNeed() {
        String outside = "outside:|product,for|seed,|bean,";
        assertKept(world(outside), PLAN + "deliver n outside 3 12");
        assertBroken("as an input only", world(outside + "inputs"), PLAN + "deliver n outside 3 12");
        assertBroken(
                "not an input there",
                world(outside),
                PLAN + "buy farm bean 1 1|discard farm bean 1 1".replace("|", "\n"));
    }

    @Test
    void aNeedIsNeverExceeded() {
        String needs = "needs:|id,who,product,amount,from,to|n,town,bean,";
        assertKept(world(needs + "18,2,3"), PLAN);
        assertBroken("deliveries to n", world(needs + "17.99,2,3"), PLAN);
        assertBroken("it is needed in other periods", world(needs + "30,3,3"), PLAN);
    }

    @Test
    void aRoomHoldsNoMoreThanItsSize() {
        assertBroken("stock of shop/bean in period 1", world("stocks:|actor,product,room|shop,bean,14.99"), PLAN);
    }

    @Test
    void whatDoesNotKeepIsGoneUnlessTheActorKeepsIt() {
        String fresh = "products:|id,kg_per_unit,loss_per_period,storable|seed,1,,|bean,1,0.1,false";
        assertBroken("it does not keep there", world(fresh), PLAN);
        String cold = "stocks:|actor,product,loss_per_period|shop,bean,0.1|farm,bean,0.1";
        assertKept(world(fresh, cold), PLAN);
    }

    @Test
    void aColdRoomIsSharedByWhatIsKeptInIt() {
        String takes = "stocks:|actor,product,takes|shop,bean,cold";
        String room = "capacities:|actor,item,amount|farm,field,2|shop,cold,";
        assertKept(world(takes, room + "15"), PLAN);
        assertBroken("capacity of shop/cold in period 1", world(takes, room + "14.99"), PLAN);
    }

    @Test
    void theOpeningStockEntersWhole() {
        String opening = "stocks:|actor,product,amount|shop,bean,10";
        assertKept(world(opening), "keep shop bean 1 10|deliver n shop 2 9".replace("|", "\n"));
        assertBroken("balance of shop/bean in period 1", world(opening), "");
        assertKept(world(opening, ALL_YEAR), "");
    }

    @Test
    void whatMustBeLeftAtTheEndIsLeft() {
        String closing = "stocks:|actor,product,amount,at_end,loss_per_period|shop,bean,10,10,0";
        String kept = "keep shop bean 1 10|keep shop bean 2 10|keep shop bean 3 ".replace("|", "\n");
        assertKept(world(closing), kept + "10");
        assertBroken("stock of shop/bean at the end", world(closing), kept + "9\ndiscard shop bean 3 1");
        assertKept(world(closing, ALL_YEAR), "");
    }

    @Test
    void theYearGoesRound() {
        String late = "recipe_lines:|recipe,role,item,amount,offset|grow,in,seed,1,|grow,out,bean,10,2";
        String plan = "buy farm seed 3 1|run farm grow 3 1|deliver n farm 2 10".replace("|", "\n");
        assertKept(world(late, ALL_YEAR), plan);
        assertBroken("balance of farm/bean in period 2", world(late), plan);
        assertKept(world(late), "buy farm seed 3 1\nrun farm grow 3 1");
    }

    @Test
    void whatIsKeptAtTheEndOfTheYearIsThereAtItsStart() {
        String plan = "buy farm seed 3 1|run farm grow 3 1|keep farm bean 3 10|keep farm bean 1 9|deliver n farm 2 8.1"
                .replace("|", "\n");
        assertKept(world(ALL_YEAR), plan);
        assertBroken("balance of farm/bean in period 1", world(), plan);
    }

    @Test
    void onlyWhoHoldsAProductKeepsOrDiscardsIt() {
        assertBroken("it does not keep there", world(), PLAN + "keep shop seed 3 1");
        assertBroken("it is not held there", world(), PLAN + "discard shop seed 3 1");
    }
}
