package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.AssumedRows;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan from two tables: what a small catalogue says about kinds becomes what each actor can, has, keeps and needs. */
class CatalogueFillTest {
    private static final String TWO_TABLES = """
            world.yaml
            commonshed: 1
            name: Two tables
            start: 2027-01-01
            period: month
            periods: 12
            cyclic: true
            catalogue: standard

            places.csv
            id,name,kind,lat,lon,population
            north,North,neighbourhood,42.3,-72.6,500
            south,South,neighbourhood,42.2,-72.6,2000

            actors.csv
            id,name,kind,neighbourhood,size
            farm,Farm,dairy,north,40
            small,Small farm,dairy,south,
            school,School,school,south,50
            """;
    private static final double WEEK = 7 / 30.4375;

    @TempDir
    Path temp;

    private Reading read(TextWorld world) {
        Path catalogue = TextWorld.of(SmallWorlds.text("/catalogue.txt")).writeTo(temp.resolve("catalogue"));
        return WorldFolder.read(world.writeTo(temp.resolve("world")), List.of(), ReadingLimits.DEFAULT, catalogue);
    }

    private World world(TextWorld text) {
        Reading reading = read(text);
        assertEquals(List.of(), reading.problems());
        return reading.world().orElseThrow();
    }

    private World monthly() {
        return world(TextWorld.of(TWO_TABLES));
    }

    private World weekly() {
        return world(TextWorld.of(
                TWO_TABLES.replace("period: month", "period: week").replace("periods: 12", "periods: 52")));
    }

    private static double runs(World world, String actor, String recipe) {
        return world.abilities().stream()
                .filter(a -> a.actor().equals(actor) && a.recipe().equals(recipe))
                .mapToDouble(a -> a.maxRuns())
                .sum();
    }

    private static List<String> capacities(World world, String actor, String item) {
        return world.capacities().stream()
                .filter(c -> c.actor().equals(actor) && c.item().equals(item))
                .map(c -> c.amount() + " in " + c.span().from() + "-" + c.span().to())
                .toList();
    }

    private static double needed(World world, String who, String product) {
        return world.needs().stream()
                .filter(n -> n.who().equals(who) && n.product().equals(product))
                .mapToDouble(Need::amount)
                .sum();
    }

    private static Recipe recipe(World world, String id) {
        return world.recipes().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String line(World world, String recipe, Role role) {
        return recipe(world, recipe).lines().stream()
                .filter(l -> l.role() == role)
                .map(l -> Decimals.text(l.amount()) + " at " + l.offsetFrom() + "-" + l.offsetTo())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnActorCanGrowsWithItsSize() {
        assertEquals(40, runs(monthly(), "farm", "milking"));
        assertEquals(20, runs(monthly(), "small", "milking"));
        assertEquals(Double.POSITIVE_INFINITY, runs(monthly(), "farm", "beets"));
    }

    @Test
    void aCapacityIsThereInItsMonthsOnly() {
        assertEquals(List.of("40.0 in 1-12"), capacities(monthly(), "farm", "cows"));
        assertEquals(List.of("16.0 in 4-10"), capacities(monthly(), "farm", "field_ha"));
        assertEquals(List.of("6.0 in 1-2", "6.0 in 11-12"), capacities(monthly(), "farm", "shed"));
    }

    @Test
    void aStoreGrowsWithItsSizeAndKeepsItsOwnLoss() {
        assertEquals(120_000, monthly().stocks().get(0).room());
        assertEquals(0.005, monthly().stocks().get(0).lossPerPeriod());
    }

    @Test
    void neighbourhoodsNeedByTheirPeopleAndOthersByTheirSize() {
        assertEquals(500 * 8 * 12, needed(monthly(), "north", "milk"), 1e-6);
        assertEquals(2000 * 0.5 * 12, needed(monthly(), "south", "beets"), 1e-6);
        assertEquals(200 * 0.5 * 12, needed(monthly(), "school", "milk"), 1e-6);
    }

    @Test
    void everyNeighbourhoodHasHomesThatGiveAway() {
        assertEquals(2000, runs(monthly(), "north.homes", "give"));
        assertEquals(8000, runs(monthly(), "south.homes", "give"));
    }

    @Test
    void homesThatAreStatedAreTheOnlyOnes() {
        World world = world(TextWorld.of(TWO_TABLES).withLine("actors.csv", 5, "all,All homes,homes,north,100"));
        assertEquals(400, runs(world, "all", "give"));
        assertEquals(0, runs(world, "north.homes", "give"));
    }

    @Test
    void whoStatesARowOfATableHasOnlyItsOwnRowsOfThatTable() {
        World world = world(TextWorld.of(TWO_TABLES)
                .with("abilities.csv", "actor,recipe,max_runs\nfarm,milking,7\n")
                .with("needs.csv", "id,who,product,amount\nn,north,milk,5\n"));
        assertEquals(7, runs(world, "farm", "milking"));
        assertEquals(0, runs(world, "farm", "beets"));
        assertEquals(20, runs(world, "small", "milking"));
        assertEquals(List.of("40.0 in 1-12"), capacities(world, "farm", "cows"));
        assertEquals(5, needed(world, "north", "milk"));
        assertEquals(0, needed(world, "north", "beets"));
        assertEquals(2000 * 0.5 * 12, needed(world, "south", "beets"), 1e-6);
    }

    @Test
    void aRowHereReplacesTheRowThere() {
        World world = world(TextWorld.of(TWO_TABLES)
                .with("products.csv", "id,name,unit,kg_per_unit\nmilk,Our milk,l,1.03\n")
                .with("outside.csv", "product,price\nmilk,2\n"));
        assertEquals(1.03, world.products().get(0).kgPerUnit());
        assertEquals(4, world.products().size());
        assertEquals(1, world.outside().size());
        assertEquals(2, world.outside().get(0).weight());
    }

    @Test
    void withoutATableOfItsOwnAPlaceHasTheCataloguesOutside() {
        assertEquals(2, monthly().outside().size());
        assertEquals(1000, monthly().outside().get(0).maxPerPeriod());
        assertEquals(0.9, monthly().outside().get(1).weight());
    }

    @Test
    void amountsOfAMonthAreSharedOutOverItsWeeks() {
        World world = weekly();
        assertEquals(40 * WEEK, runs(world, "farm", "milking"), 1e-6);
        assertEquals(500 * 8 * WEEK * 52, needed(world, "north", "milk"), 1e-3);
        assertEquals(1000 * WEEK, world.outside().get(0).maxPerPeriod(), 1e-6);
        assertEquals(
                Decimals.text(40 * WEEK) + " in 1-52",
                capacities(world, "farm", "cows").get(0));
    }

    @Test
    void lossesOfTheWeeksOfAMonthAreTheLossOfTheMonth() {
        double ofWeek = weekly().products().get(0).lossPerPeriod();
        assertEquals(0.5, Math.pow(1 - ofWeek, 30.4375 / 7), 1e-8);
    }

    @Test
    void leadsAndOffsetsAreRoundedToWeeks() {
        // 4 months = 17.39 weeks, 5 months = 21.74, 2 months = 8.70
        World world = weekly();
        assertEquals(17, recipe(world, "beets").leadPeriods());
        assertEquals(Decimals.text(1800 / 6.0) + " at 17-22", line(world, "beets", Role.OUT));
        assertEquals("1 at 0-17", line(world, "beets", Role.USES));
        assertEquals(Decimals.text(300 / 10.0) + " at 0-9", line(world, "beets", Role.DRAWS));
    }

    @Test
    void everyFigureOfTheCatalogueIsMarkedAssumedUntilSomebodyStatesIt() {
        Reading reading = read(TextWorld.of(TWO_TABLES).with("needs.csv", "id,who,product,amount\nn,north,milk,5\n"));
        assertTrue(reading.assumed().contains("recipes/milking"));
        assertTrue(reading.assumed().contains("abilities/farm/milking"));
        assertTrue(reading.assumed().contains("needs/south.milk.1"));
        assertFalse(reading.assumed().contains("needs/n"));
        assertFalse(reading.assumed().contains("actors/farm"));
    }

    @Test
    void whatIsAssumedIsCountedByTableAndOwner() {
        Reading reading = read(TextWorld.of(TWO_TABLES)
                .with("needs.csv", "id,who,product,amount,assumed\nn,north,milk,5,\nm,north,beets,1,true\n"));
        List<AssumedRows> assumed = reading.listAssumed();
        assertTrue(assumed.contains(new AssumedRows("needs", "north", 1, 2, "m")), assumed::toString);
        assertTrue(assumed.contains(new AssumedRows("needs", "south", 2, 2, "")), assumed::toString);
        assertTrue(assumed.contains(new AssumedRows("abilities", "farm", 2, 2, "")), assumed::toString);
        assertTrue(assumed.contains(new AssumedRows("recipe_lines", "milking", 3, 3, "")), assumed::toString);
        // stated: 2 places, 3 actors, 1 need
        assertEquals(reading.countAssumed() + 6, reading.countRows());
    }

    @Test
    void aNeedOfTheCatalogueThatNobodyMeetsIsHintedAtWhereItComesFrom() {
        Reading reading = read(TextWorld.of(TWO_TABLES)
                .with("actors.csv", "id,name,kind,neighbourhood\nschool,School,school,south\n"));
        Issue hint = reading.hints().get(0);
        assertEquals(
                "places.csv:2 population nobody_makes",
                hint.file() + ":" + hint.line() + " " + hint.column() + " " + hint.code());
        assertTrue(hint.sentence().contains("“beets”"), hint::toString);
        assertEquals(1, reading.hints().size(), reading.hints()::toString);
    }

    @Test
    void aPopulationBelowNothingIsOneProblem() {
        Reading reading =
                read(TextWorld.of(TWO_TABLES).withLine("places.csv", 2, "north,North,neighbourhood,42,-72,-5"));
        assertEquals(1, reading.problems().size(), reading.problems()::toString);
        assertEquals("population", reading.problems().get(0).column());
    }

    @Test
    void aFirstDayThatIsNoneHidesNothingAndMakesNothingUnknown() {
        Reading reading = read(TextWorld.of(TWO_TABLES)
                .withLine("world.yaml", 3, "start: soon")
                .with("needs.csv", "id,who,product,amount\nn,north,milk,-5\nm,north,mlik,5\n"));
        assertEquals(
                List.of("bad_date", "negative", "unknown_id"),
                reading.problems().stream().map(Issue::code).sorted().toList());
        assertTrue(reading.world().isEmpty());
    }

    @Test
    void aFolderFilledInIsTheSameWorldAndKeepsItsMarks() throws Exception {
        Reading first = read(TextWorld.of(TWO_TABLES));
        WorldFolder.write(first, temp.resolve("one"), true);
        Reading again =
                WorldFolder.read(temp.resolve("one"), List.of(), ReadingLimits.DEFAULT, temp.resolve("catalogue"));
        assertEquals(List.of(), again.problems());
        assertEquals(first.assumed(), again.assumed());
        assertEquals(
                first.world().orElseThrow().needs().size(),
                again.world().orElseThrow().needs().size());
        WorldFolder.write(again, temp.resolve("two"), false);
        SmallWorldsTest.assertSameFolders(temp.resolve("one"), temp.resolve("two"));
    }

    @Test
    void aFolderAsStatedIsWrittenWithoutTheCatalogue() throws Exception {
        WorldFolder.write(read(TextWorld.of(TWO_TABLES)), temp.resolve("one"), false);
        assertFalse(Files.exists(temp.resolve("one/recipes.csv")));
    }

    @Test
    void aKindThatTheCatalogueDoesNotKnowIsAHint() {
        Reading reading = read(TextWorld.of(TWO_TABLES).withLine("actors.csv", 2, "farm,Farm,diary,north,40"));
        assertEquals(List.of(), reading.problems());
        assertEquals(
                "actors.csv:2 kind: The catalogue does not know the kind “diary”. Maybe “dairy” is meant.",
                reading.hints().get(0).toString());
    }

    @Test
    void anAbilityOfItsKindWithoutTheCapacityIsSaidAtTheActor() {
        Reading reading = read(TextWorld.of(TWO_TABLES).with("capacities.csv", "actor,item,amount\nfarm,cows,7\n"));
        Issue issue = reading.problems().get(0);
        assertEquals("actors.csv:2 kind no_capacity", issue.file() + ":2 " + issue.column() + " " + issue.code());
        assertEquals(2, issue.line());
    }

    @Test
    void aCatalogueThatIsNotThereIsAProblem() {
        Path folder = TextWorld.of(TWO_TABLES).writeTo(temp.resolve("world"));
        Reading reading = WorldFolder.read(folder, List.of(), ReadingLimits.DEFAULT, temp.resolve("nothing"));
        assertEquals("no_catalogue", reading.problems().get(0).code());
    }
}
