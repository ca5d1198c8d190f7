package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.Budgets;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.energy.making.Found;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.exchange.Work;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Undoing;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.commonshed.planning.Plans;
import org.commonshed.planning.world.Worlds;
import org.commonshed.report.Slice;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sun to spare of a village with one mill, whose plan follows by arithmetic from what is kept for the planner. */
@HouseTest
final class SurplusesTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** A run of the mill gives 100 kg of flour in two hours with 30 kWh; power from elsewhere costs 0.2 for a kWh. */
    private static final Map<String, String> VILLAGE = Map.of(
            "world.yaml",
            """
            commonshed: 1
            name: One mill
            start: 2027-01-01
            period: month
            periods: 12
            currency: EUR
            """,
            "places.csv",
            """
            id,name,kind,lat,lon,population
            mill,Mill Town,neighbourhood,47.5,8.5,6
            """,
            "products.csv",
            """
            id,name,unit,kg_per_unit,storable
            flour,flour,kg,1,false
            electricity_kwh,electricity,kWh,,false
            """,
            "actors.csv",
            """
            id,name,kind,neighbourhood
            watermill,Town mill,mill,mill
            """,
            "recipes.csv",
            """
            id,name
            grind,grind a load
            """,
            "recipe_lines.csv",
            """
            recipe,role,item,amount
            grind,in,electricity_kwh,30
            grind,uses,mill_hours,2
            grind,uses,miller,1
            grind,out,flour,100
            """,
            "abilities.csv",
            """
            actor,recipe
            watermill,grind
            """,
            "capacities.csv",
            """
            actor,item,amount
            watermill,mill_hours,700
            watermill,miller,700
            """,
            "outside.csv",
            """
            product,price
            electricity_kwh,0.2
            """,
            "needs.csv",
            """
            id,who,product,amount,repeat,priority
            bread,mill,flour,FLOUR,every_period,1
            """);

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Autowired
    EnergyPlans energy;

    @Autowired
    Surpluses surpluses;

    @Autowired
    Budgets budgets;

    @Autowired
    Plans plans;

    @Autowired
    Work work;

    @Autowired
    Undoing undoing;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path temp;

    private Words words;
    private Kept mill;
    private Viewer steward;

    @BeforeEach
    void bringIn() throws IOException {
        jdbc.sql("delete from planning_adoption").update();
        bringIn("1000");
        words = new Words(house, Locale.ENGLISH);
        mill = energy.findPlace(KEEPER, "mill").orElseThrow();
        steward = viewer(new Viewer.Role.Steward("mill"));
        Map<String, String> said = new HashMap<>();
        energy.answered(mill, words).stated().keySet().forEach(one -> said.put(one, ""));
        said.putAll(Map.of("homes", "3", "roof", "150", "pv", "20", "hours", "0", "first", "1", "use-1", "Radio"));
        said.put("use-1-kw", "0.5");
        for (int use = 2; use <= 4; use++) {
            said.put("use-" + use, "");
            said.put("use-" + use + "-kw", "");
        }
        assertEquals(
                List.of(),
                energy.answer(KEEPER, mill, said, words).typed().faults().list());
        energy.make(KEEPER, mill, words, Progress.NONE);
    }

    private void bringIn(String flour) throws IOException {
        worlds.bringIn(KEEPER, village(flour));
    }

    private Stated village(String flour) throws IOException {
        Path folder = Files.createTempDirectory(temp, "village");
        for (Map.Entry<String, String> file : VILLAGE.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("FLOUR", flour));
        }
        return read(folder).stated();
    }

    private static Reading read(Path folder) {
        Reading reading = WorldFolder.read(folder, List.of(), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"));
        assertEquals(List.of(), reading.problems());
        return reading;
    }

    private Viewer viewer(Viewer.Role role) {
        UUID person = new Guests(house).add("Ada " + UUID.randomUUID(), role);
        return new Viewer(Optional.of(person), "Ada", Set.of(role));
    }

    private Surpluses.Left left() {
        return surpluses.find(KEEPER, mill, words).orElseThrow();
    }

    private UUID keep(Viewer who, Surpluses.Part part) {
        SurplusRows.Keeping keeping = surpluses.keep(who, mill, part, words);
        assertEquals(List.of(), keeping.wrong());
        return keeping.act().get(0);
    }

    /** Text of all tables. */
    private String tables() throws IOException {
        Path folder = Files.createTempDirectory(temp, "tables");
        worlds.export(KEEPER, folder);
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** What goes to the grid while the sun gives as much; there is no turbine, so all that is sold comes from roofs or battery. */
    @Test
    void itIsWhatTheHoursOfThePlanLeaveOver() {
        Found.Hours hours =
                energy.findPlan(KEEPER, mill, words).orElseThrow().found().hours();
        double sum = 0;
        double june = 0;
        for (int t = 0; t < hours.count(); t++) {
            double over = Math.min(hours.sun()[t], hours.sold()[t]) / 1000.0;
            sum += over;
            june += t / 24 >= 151 && t / 24 < 181 ? over : 0;
        }
        Surpluses.Left left = left();
        assertTrue(sum > 100, "twenty kilowatts leave something over: " + sum);
        assertEquals(sum, left.of(Surpluses.Part.ALL).yearKwh(), 0.005 * sum);
        assertEquals(june, left.of(Surpluses.Part.ALL).monthKwh(6), 0.005 * june);
        assertTrue(left.of(Surpluses.Part.UNSOLD).yearKwh() < 0.05 * sum, "the grid pays for what is left");
        List<SurplusRows.Portion> portions = surpluses.portions(left.of(Surpluses.Part.ALL));
        assertEquals(12, portions.size());
        for (int month = 1; month <= 12; month++) {
            SurplusRows.Portion portion = portions.get(month - 1);
            assertEquals(LocalDate.of(2027, month, 1), portion.from());
            assertEquals(YearMonth.of(2027, month).atEndOfMonth(), portion.to());
            assertEquals(left.of(Surpluses.Part.ALL).monthKwh(month), portion.kwh(), 1e-6);
        }
    }

    private Plans.Open planned() throws InterruptedException {
        int number =
                assertInstanceOf(Plans.Begun.Waiting.class, plans.begin(KEEPER)).number();
        Instant late = Instant.now().plus(LONGEST);
        while (!plans.find(KEEPER, number).orElseThrow().state().isEnded()) {
            assertTrue(Instant.now().isBefore(late), "nothing came of it");
            Thread.sleep(50);
        }
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, number));
        return plans.open(KEEPER, plans.find(KEEPER, number).orElseThrow());
    }

    private static double bought(Slice slice, int period) {
        return slice.plan().imports().stream()
                .filter(one -> one.product().equals("electricity_kwh") && one.period() == period)
                .mapToDouble(Plan.Bought::amount)
                .sum();
    }

    /**
     * The mill needs as much each month as lies between the darkest and the brightest: where the sun gives more, nothing is
     * bought; where it gives less, what is missing.
     */
    @Test
    void thePlannerBuysWhatTheSunDoesNotGive() throws Exception {
        List<Double> sun = surpluses.portions(left().of(Surpluses.Part.ALL)).stream()
                .map(SurplusRows.Portion::kwh)
                .toList();
        double least = sun.stream().mapToDouble(kwh -> kwh).min().orElseThrow();
        double most = sun.stream().mapToDouble(kwh -> kwh).max().orElseThrow();
        long runs = Math.round((least + most) / 2 / 30);
        bringIn(String.valueOf(runs * 100));
        Slice before = planned().slice();
        keep(steward, Surpluses.Part.ALL);
        Slice after = planned().slice();
        assertTrue(Verifier.verify(after.world(), after.plan()).holds());
        int dark = 0;
        for (int month = 1; month <= 12; month++) {
            double missing = Math.max(0, runs * 30 - sun.get(month - 1));
            assertEquals(runs * 30, bought(before, month), 1e-3);
            assertEquals(missing, bought(after, month), 0.2, "month " + month + ", to a tenth of a kilowatt-hour");
            dark += missing > 1 ? 1 : 0;
        }
        assertTrue(dark > 0 && dark < 12, "some months are short and some are not");
        Budget budget = budgets.listBudgets(KEEPER).get(0);
        assertEquals(SurplusRows.INDICATOR, budget.indicator());
        assertEquals(sun.get(5), budget.amounts().get(5), 0.1 + 1e-9);
        assertEquals(
                Math.min(runs * 30, sun.get(5)),
                budget.planned().orElseThrow().drawn().get(5),
                0.2);
        theMillIsToldItsHours(runs);
    }

    private void theMillIsToldItsHours(long runs) {
        List<SunMachines.Stretch> stretches = surpluses.listStretches(KEEPER, "mill", Locale.ENGLISH);
        SunMachines.Stretch june =
                stretches.stream().filter(one -> one.month() == 6).findFirst().orElseThrow();
        assertEquals(30, june.days());
        assertEquals(1, june.uses().size(), "the miller is no machine");
        SunMachines.Use use = june.uses().get(0);
        assertEquals("mill_hours", use.item());
        assertEquals(runs * 30, use.kwh(), 1e-3);
        assertEquals(runs * 2, use.hours(), 1e-3);
        Surpluses.Told told =
                Surpluses.listRuns(left().of(Surpluses.Part.ALL), june).get(0);
        assertTrue(told.run().from() >= 6 && told.run().to() <= 18, "by day: " + told);
        Work.Month month = work.find(
                        KEEPER, new Work.Asked("watermill", june.column(), LocalDate.of(2027, 1, 1), Locale.ENGLISH))
                .orElseThrow();
        assertEquals(1, month.sun().size());
        assertEquals("mill", month.sun().get(0).name());
        assertEquals(told.when(words), month.sun().get(0).when());
        String page = new Guests(house)
                .as(new Viewer.Role.Keeper())
                .get("/energy/mill/surplus?stretch=" + june.column())
                .text();
        assertTrue(page.contains(told.when(words)), page);
    }

    @Test
    void itGoesOutAndComesBackAndCanBeTakenBack() throws Exception {
        String before = tables();
        UUID act = keep(steward, Surpluses.Part.ALL);
        assertEquals(Optional.of(Surpluses.Part.ALL), left().kept());
        assertFalse(left().isOld(), "what the planner has is no answer of the neighbourhood");
        String after = tables();
        assertTrue(after.contains("from the energy plan of Mill Town, as of "), after);
        Path folder = Files.createDirectory(temp.resolve("out"));
        worlds.export(KEEPER, folder);
        assertEquals(Map.of(), worlds.preview(KEEPER, read(folder).stated()));
        assertEquals(
                List.of(),
                surpluses.keep(steward, mill, Surpluses.Part.ALL, words).act(),
                "all of it stands there");
        UUID other = keep(KEEPER, Surpluses.Part.UNSOLD);
        assertInstanceOf(Outcome.Done.class, undoing.undo(KEEPER, other));
        assertEquals(after, tables());
        assertInstanceOf(Outcome.Done.class, undoing.undo(steward, act));
        assertEquals(before, tables());
        assertEquals(Optional.empty(), left().kept());
    }

    @Test
    void onlyWhoMayChangeBudgetsKeepsIt() throws Exception {
        for (Viewer.Role role : List.of(new Viewer.Role.Neighbour("mill"), new Viewer.Role.Steward("elsewhere"))) {
            Viewer other = viewer(role);
            assertThrows(Doors.Refused.class, () -> surpluses.keep(other, mill, Surpluses.Part.ALL, words));
            assertFalse(surpluses.mayKeep(other, "mill"));
        }
        Browser neighbour = new Guests(house).as(new Viewer.Role.Neighbour("mill"));
        String page = neighbour.get("/energy/mill/surplus").text();
        assertFalse(page.contains("name=\"part\""), "what one may not do is not offered");
        Browser steward = new Guests(house).as(new Viewer.Role.Steward("mill"));
        assertTrue(steward.get("/energy/mill/surplus").text().contains("No plan draws on this sun yet"));
        Browser.Answer kept = steward.post("/energy/mill/surplus", "part", "all");
        assertTrue(kept.location().contains("/energy/mill/surplus?done="), kept.location());
        assertTrue(
                steward.get("/energy/mill/surplus").text().contains("Kept for the planner, with what would be sold"));
        assertEquals(404, steward.get("/energy/nowhere/surplus").status());
    }

    /** Days of one month have the same amount and are one row. */
    @Test
    void periodsOfTheSameAmountAreOneRow() throws Exception {
        Map<String, String> daily = new HashMap<>(Map.of("period", "day", "periods", "365"));
        worlds.bringIn(KEEPER, village("1000"));
        Places places = house.getBean(Places.class);
        daily.forEach((key, value) -> places.set(KEEPER, key, value));
        List<SurplusRows.Portion> portions = surpluses.portions(left().of(Surpluses.Part.ALL));
        assertEquals(12, portions.size());
        assertEquals(LocalDate.of(2027, 2, 28), portions.get(1).to());
        assertEquals(left().of(Surpluses.Part.ALL).dayKwh(2), portions.get(1).kwh(), 1e-9);
        places.set(KEEPER, "start", "");
        assertEquals(List.of(), surpluses.portions(left().of(Surpluses.Part.ALL)));
    }
}
