package org.commonshed.files.example;

import static org.commonshed.files.example.ExampleTables.catalogue;
import static org.commonshed.files.example.ExampleTables.number;
import static org.commonshed.files.example.ExampleTables.pioneerValley;
import static org.commonshed.files.example.ExampleTables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.verify.Verification;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A plan of the Pioneer Valley beside what is published about the region; planned once, variants by a flag. */
class ExamplePlanTest {
    /** Kilograms of raw milk in a kilogram, from the recipes: 500 kg of milk give 50 kg of cheese, and so on. */
    private static final Map<String, Double> RAW_MILK =
            Map.of("milk_bottled", 1000.0 / 985, "cheese", 10.0, "yoghurt", 200.0 / 194, "butter", 1000.0 / 44);

    @TempDir
    static Path folder;

    private static World world;
    private static Plan plan;
    private static Fed fed;

    @BeforeAll
    static void planTheValley() {
        world = read(List.of());
        plan = plan(world);
        fed = new Fed(world, plan);
    }

    private static World read(List<Path> patches) {
        Reading reading = WorldFolder.read(pioneerValley(), patches, ReadingLimits.DEFAULT, catalogue());
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of(), reading.hints());
        return reading.world().orElseThrow();
    }

    private static Plan plan(World world) {
        PlanSettings settings = PlanSettings.quiet(folder).withExplanations(false);
        PlanOutcome outcome = Planner.plan(world, settings);
        if (outcome instanceof PlanOutcome.Made made) {
            assertTrue(made.size().columns() < 250_000, made.size().toString());
            return made.plan();
        }
        throw new AssertionError(outcome.toString());
    }

    @Test
    void thePlanHoldsWhenItIsCheckedAnew() {
        Verification verification = Verifier.verify(world, plan);
        assertTrue(verification.holds(), String.valueOf(verification.largest()));
        assertEquals(List.of(), verification.differences());
    }

    @Test
    void theDietIsTheOneOfTheCatalogue() {
        Map<String, Double> energy = Diet.kilocalories();
        double kilograms = 0;
        double kilocalories = 0;
        Map<String, Double> kg = new HashMap<>();
        rows(catalogue(), "products").forEach(p -> kg.put(p.get("id"), number(p, "kg_per_unit")));
        for (Map<String, String> need : rows(catalogue(), "kind_needs")) {
            if (need.get("kind").equals("neighbourhood") && energy.containsKey(need.get("product"))) {
                kilograms += 12 * number(need, "amount") * kg.get(need.get("product"));
                kilocalories += 12 * number(need, "amount") * energy.get(need.get("product")) / 365;
            }
        }
        assertEquals(582, kilograms, 6);
        assertEquals(2760, kilocalories, 0.05 * 2760);
    }

    @Test
    void aFewTenthsOfTheFoodComeFromHere() {
        assertTrue(fed.byWeight() >= 0.08 && fed.byWeight() <= 0.30, "by weight " + fed.byWeight());
        assertTrue(fed.byEnergy() <= 0.28, "by energy " + fed.byEnergy());
    }

    @Test
    void milkComesFromHereAsFarAsTheHerdsGo() {
        double share = fed.share(RAW_MILK, RAW_MILK::get);
        assertTrue(share >= 0.10 && share <= 0.45, "milk " + share);
        double cowMonths = fed.runs("milk_winter") + fed.runs("milk_summer");
        assertTrue(694 * cowMonths <= 39.5e6, "raw milk from " + cowMonths + " cow-months");
    }

    @Test
    void grainOilAndSugarComeFromOutside() {
        Map<String, Double> grain =
                Map.of("flour_white", 1.0, "flour_wholemeal", 1.0, "cornmeal", 1.0, "oats_rolled", 1.0);
        assertTrue(fed.share(grain, grain::get) < 0.05, "grain");
        assertTrue(fed.share("vegetable_oil") < 0.02, "oil");
        assertEquals(0, fed.share("sugar"));
    }

    @Test
    void vegetablesOfManyKindsGrowHere() {
        List<String> grown = new ArrayList<>();
        for (Map<String, String> product : rows(catalogue(), "products")) {
            if (product.get("category").equals("vegetable") && fed.share(product.get("id")) >= 0.1) {
                grown.add(product.get("id"));
            }
        }
        assertTrue(grown.size() >= 8, grown.toString());
    }

    @Test
    void atLeastThreeLoopsClose() {
        List<String> closed = new ArrayList<>();
        for (Map<String, String> loop : rows(catalogue(), "loops")) {
            List<String> chain = List.of(loop.get("chain").split(" "));
            boolean turns = chain.get(0).equals(chain.get(chain.size() - 1));
            if (turns && chain.stream().allMatch(recipe -> fed.runs(recipe) >= 1)) {
                closed.add(loop.get("id"));
            }
        }
        assertTrue(closed.size() >= 3, closed.toString());
    }

    @Test
    void nothingIsMadeBeyondWhatHerdsTreesAndRoomsCanGive() {
        assertTrue(fed.hereOf("eggs") <= 0.86e6, "eggs " + fed.hereOf("eggs"));
        assertTrue(fed.hereOf("pork") <= 241e3, "pork " + fed.hereOf("pork"));
        assertTrue(fed.hereOf("beef") <= 321e3, "beef " + fed.hereOf("beef"));
        assertTrue(fed.hereOf("maple_syrup") <= 242.1e3, "syrup " + fed.hereOf("maple_syrup"));
        assertTrue(3250 * fed.runs("make_hay") <= 25e6, "hay");
    }

    @Test
    void foodFromHereTravelsLessThanFiftyKilometres() {
        Map<String, Point> at = new HashMap<>();
        Map<String, Need> needs = new HashMap<>();
        for (Place place : world.places()) {
            at.put(place.id(), place.at());
        }
        for (Actor actor : world.actors()) {
            at.put(actor.id(), actor.at() == null ? at.get(actor.neighbourhood()) : actor.at());
        }
        world.needs().forEach(need -> needs.put(need.id(), need));
        double kilograms = 0;
        double kilogramKilometres = 0;
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = needs.get(delivery.need());
            if (!delivery.from().equals(Plan.OUTSIDE) && Diet.kilocalories().containsKey(need.product())) {
                kilograms += delivery.amount();
                kilogramKilometres +=
                        delivery.amount() * 1.3 * at.get(delivery.from()).kmTo(at.get(need.who()));
            }
        }
        assertTrue(kilogramKilometres / kilograms < 50, "mean km " + kilogramKilometres / kilograms);
    }

    @Test
    @EnabledIfSystemProperty(named = "commonshed.variants", matches = "true")
    void theValleyAloneStaysBelowWhatItsLandCanGive() {
        Fed alone = variant("alone");
        assertTrue(alone.byWeight() <= 0.55, "by weight " + alone.byWeight());
        assertTrue(alone.byEnergy() <= 0.28, "by energy " + alone.byEnergy());
    }

    @Test
    @EnabledIfSystemProperty(named = "commonshed.variants", matches = "true")
    void aDrySummerNeverFeedsMore() {
        World dry = read(List.of(pioneerValley().resolve("dry-summer")));
        double more = level(plan(dry), "outside") - level(plan, "outside");
        assertTrue(more >= -1e-6 * level(plan, "outside"), "outside " + more);
    }

    @Test
    @EnabledIfSystemProperty(named = "commonshed.variants", matches = "true")
    void theHospitalGetsItsShields() {
        World urgent = read(List.of(pioneerValley().resolve("shields")));
        double met = plan(urgent).needs().stream()
                .filter(need -> need.need().equals("hospital_springfield.shields"))
                .mapToDouble(Plan.NeedMet::met)
                .sum();
        assertEquals(2000, met, 1e-3);
    }

    private static double level(Plan plan, String goal) {
        return plan.levels().stream()
                .filter(level -> level.goal().equals(goal))
                .mapToDouble(Plan.Level::value)
                .sum();
    }

    private static Fed variant(String name) {
        World patched = read(List.of(pioneerValley().resolve(name)));
        return new Fed(patched, plan(patched));
    }
}
