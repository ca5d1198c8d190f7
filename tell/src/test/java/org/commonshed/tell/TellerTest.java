package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.SmallWorlds;
import org.commonshed.engine.world.TextWorld;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** Sentences about plans whose answers follow by arithmetic. */
class TellerTest {
    private static final Words WORDS = new Words(Locale.ENGLISH);

    private static List<String> told(String text) {
        ToldWorlds.Told told = ToldWorlds.Told.of(text);
        Teller teller = new Teller(told.world(), told.plan(), WORDS);
        return told.plan().why().stream()
                .map(why -> teller.why(why).replace('\u202f', ' '))
                .toList();
    }

    private static void check(String text, String... sentences) {
        List<String> told = told(text);
        for (String sentence : sentences) {
            assertTrue(told.contains(sentence), () -> sentence + "\n" + String.join("\n", told));
        }
    }

    @Test
    void fullHoursAndBudgetsAreNamedWithWhatOneMoreGives() {
        check(
                SmallWorlds.BREAD_BEFORE_CAKE,
                "Cake for Town will be short by 60 kg, because all 10 oven hours of Oven are used in January."
                        + " One more oven hour gives about 5 kg there.");
        check(
                SmallWorlds.TWO_WORKSHOPS,
                "Bread for Ana's village will be short by 15 kg in January, because Creek can bear no more than"
                        + " 25 m³ of water. One more m³ gives about 1 kg there.");
    }

    @Test
    void whatIsCountedHasNoUnit() {
        check(
                ToldWorlds.COUNTED,
                "Bread for Green will be short by 120 kg, because nothing is left of the ovens of Oven (0.4 in all)"
                        + " in the week of 1 January. One more gives about 100 kg there.");
        check(
                ToldWorlds.HOURS,
                "Bread for Green will be short by 120 kg, because nothing is left of the hours of Oven (0.4 in all)"
                        + " in the week of 1 January. One more hour gives about 100 kg there.");
        check(
                ToldWorlds.FISH,
                "Bread for Ana's village will be short by 15 kg in January, because Creek can bear no more than 25 fish."
                        + " One more gives about 1 kg there.");
    }

    @Test
    void onceIsNotOneTimes() {
        check(
                ToldWorlds.ONE_RUN,
                "Bread for Green will be short by 198 kg, because Oven can run “Bake bread” no more than once in the week of 1 January."
                        + " One more run gives about 1 kg there.");
        check(
                SmallWorlds.THREE_VILLAGES,
                "Milk for South will be short by 30 L in January, because Dairy B can run “Milk the cows” no more than"
                        + " 70 times. One more run gives about 1 L there.");
    }

    @Test
    void waysRoomStoresAndTheOutsideCanBindToo() {
        check(
                ToldWorlds.LINK,
                "Bread for Green will be short by 120 kg, because the way from Oven to Green carries no more than 40 kg"
                        + " in the week of 1 January. One more kilogram gives about 1 kg there.");
        check(
                ToldWorlds.ROOM,
                "Bread for Green will be short by 50 kg in the week of 8 January, because there is room for no more than 50 kg of Bread"
                        + " at Oven in the week of 1 January. Room for one more kg gives about 1 kg there.");
        check(
                ToldWorlds.STOCK,
                "Bread for Green will be short by 170 kg, because the store of Oven begins with no more than 30 kg of Bread."
                        + " One more kg at the start gives about 1 kg there.");
        check(
                ToldWorlds.FROM_OUTSIDE,
                "Bread for Green will be short by 140 kg, because no more than 30 kg of Bread may come from outside"
                        + " in the week of 1 January. One more kg from outside gives about 1 kg there.",
                "60 kg of Bread will come from outside, because nobody here can make it.");
    }

    @Test
    void whatIsNotHereIsSaidToBeMissing() {
        check(ToldWorlds.NO_RECIPE, "Bread for Green will be short by 200 kg, because there is no recipe for it here.");
        check(ToldWorlds.NO_ABILITY, "Bread for Green will be short by 200 kg, because nobody here can make it.");
        check(ToldWorlds.TOO_FAR, "Bread for Green will be short by 200 kg, because nobody who makes it is in reach.");
        check(
                ToldWorlds.OUT_OF_SEASON,
                "Bread for Green will be short by 100 kg in the week of 1 January, because it is out of season then: those in reach who"
                        + " make it have none of it at that time.");
        check(
                SmallWorlds.TWO_CROPS,
                "Peas for Town will be short by 1 t, because nothing is left beyond the 1 ha of field of Farm."
                        + " One more ha all the time gives about 3.5 t there.");
        check(
                ToldWorlds.BEDS,
                "Peas for Town will be short by 1 t, because nothing is left beyond the 1 beds of Farm."
                        + " One more of them all the time gives about 3.5 t there.");
        check(
                ToldWorlds.ROTATION,
                "Peas for Town will be short by 1 t, because nothing is left beyond the 1 ha of peas in rotation of Farm."
                        + " One more ha all the time gives about 3.5 t there.");
        check(
                ToldWorlds.TWO_THINGS,
                "Bread for Green will be short by 120 kg, because no single thing that grows would help: two or more would"
                        + " have to grow together.");
    }

    @Test
    void whatItTakesIsNamedWhereNothingThatGrowsWouldHelp() {
        check(
                ToldWorlds.NO_GRAIN,
                "Bread for Green will be short by 200 kg, because those who make it cannot have what it takes: Grain.");
        check(
                ToldWorlds.DEAR_FLOUR,
                "200 kg of Bread will come from outside, because more of what it takes would have to come from outside"
                        + " too: Flour.");
        check(
                ToldWorlds.DEAR_CAKE,
                "200 kg of Bread will come from outside, because what it takes saves more where it is now: Oven hours.");
        check(
                ToldWorlds.BREAD_FOR_CAKE,
                "400 kg of Cake will come from outside, because more of it, or of what it takes, would go to those who"
                        + " are short of: Bread.");
    }

    @Test
    void whatIsBoughtSaysWhatWouldKeepItHere() {
        check(
                ToldWorlds.PAID,
                "120 kg of Bread will come from outside, because Oven can run “Bake bread” no more than 40 times"
                        + " in the week of 1 January. One more run keeps about 3 EUR here.");
        check(
                ToldWorlds.BOUGHT,
                "120 kg of Bread will come from outside, because Oven can run “Bake bread” no more than 40 times"
                        + " in the week of 1 January. One more run means about 1 kg less from outside.");
    }

    @Test
    void aFlowSaysWhoWouldBeNext() {
        World world = TextWorld.of(ToldWorlds.RUNS);
        Plan plan = ToldWorlds.Told.of(ToldWorlds.PAID).plan();
        Plan.Alternative one = new Plan.Alternative(
                "green",
                "bread",
                "oven",
                80,
                1,
                Plan.OUTSIDE,
                "haulage",
                0.0008,
                false,
                Plan.CauseKind.RUNS,
                "oven/bake",
                2);
        assertEquals(
                "Bread for Green: from Oven. Next would be outside: at least 0.8 t km more haulage for 1 t. There, nothing"
                        + " is left of: Runs of “Bake bread”, Oven, in the week of 8 January.",
                new Teller(world, plan, WORDS).alternative(one).replace('\u202f', ' '));
    }

    @Test
    void aLimitThatTheWorldDoesNotKnowIsToldByItsId() {
        ToldWorlds.Told told = ToldWorlds.Told.of(ToldWorlds.RUNS);
        Plan.Cause cause = new Plan.Cause(Plan.CauseKind.LIMIT, null, "far_brook", 1, 5, 0.1, 2, false);
        Plan.Why why = new Plan.Why(Plan.About.SHORT, "yellow", 1, "goat_milk", 3, 1, List.of(cause));
        assertEquals(
                "Goat milk for yellow will be short by 3 in the week of 1 January, because nothing is left of: far_brook."
                        + " One more may give about 2 there.",
                new Teller(told.world(), told.plan(), WORDS).why(why));
    }

    @Test
    void stocksThatCannotBeLeftAreListed() {
        World world = TextWorld.of(ToldWorlds.RUNS);
        Plan.Kept bread = new Plan.Kept("oven", "bread", 2, 90_000);
        Plan.Kept cake = new Plan.Kept("oven", "cake", 2, 3);
        assertEquals(
                "At the end there must be 90 t of Bread at Oven, and that cannot be reached.",
                Teller.unmetAtEnd(List.of(bread), world, WORDS).replace('\u202f', ' '));
        assertEquals(
                "At the end there must be 90 t of Bread at Oven and 3 of cake at Oven, and both cannot be reached"
                        + " together.",
                Teller.unmetAtEnd(List.of(bread, cake), world, WORDS).replace('\u202f', ' '));
        assertEquals(
                "At the end there must be 3 of cake at Oven, 90 t of Bread at Oven and 3 of cake at Oven, and all of it"
                        + " cannot be reached together.",
                Teller.unmetAtEnd(List.of(cake, bread, cake), world, WORDS).replace('\u202f', ' '));
    }
}
