package org.commonshed.engine.energy.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.junit.jupiter.api.Test;

/** Sizes with which an outage is survived from every step of a month, where they follow by arithmetic. */
final class SurvivingTest {
    private static final int STEPS = 720;
    private static final double OUT = 0.95;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final Sizing sizing =
            new Sizing(Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native"), 60, () -> false);

    /** One kilowatt at all times, a battery, the grid; panels that give as much as they can at noon. */
    private static EnergyCase street(double most, double hours, List<Source> sources) {
        Store battery = new Store(
                "battery",
                "electricity",
                Size.upTo(most),
                Size.upTo(ENDLESS),
                true,
                0,
                ENDLESS,
                Cost.perYear(10),
                Cost.NONE,
                new Store.Behaviour(OUT, OUT, 0, 0, 0, 0, Store.Level.CYCLIC, Store.Level.CYCLIC, 1),
                Store.Trips.NONE);
        Load homes = new Load("homes", "electricity", Series.ONE, Series.ONE, Load.Shift.NONE, 1, ENDLESS);
        Grid grid = Grid.ofPrice("electricity", Series.constant(0.3), List.of());
        return new EnergyCase(
                "street",
                "EUR",
                new TimeGrid(TimeGrid.ofYear(2025, 1).start(), 1, STEPS),
                Series.ONE,
                List.of("electricity"),
                List.of(homes),
                sources,
                List.of(battery),
                List.of(),
                List.of(),
                grid,
                Finance.ONE_YEAR,
                List.of(),
                List.of(),
                new Survive(hours, 1, null, 101),
                Carbon.FREE);
    }

    @Test
    void theBatteryHoldsWhatTheHoursTake() {
        SizingOutcome outcome = sizing.size(street(ENDLESS, 5, List.of()));
        EnergyPlan plan = outcome.findPlan().orElseThrow();
        assertEquals(List.of(), outcome.faults());
        assertEquals(5 / OUT, plan.storeKwh().get(0), 1e-4); // 1 kW for 5 hours, and what is lost on the way out
        SurvivalCertificate sure = outcome.findCertificate().orElseThrow();
        assertTrue(sure.holds());
        assertEquals(STEPS, sure.starts());
    }

    /** Ten kilowatt-hours stand there, and it pays to buy at night for the day; what five hours take is never used up. */
    @Test
    void whereSizesStandTheStoreKeepsWhatAnOutageWouldTake() {
        EnergyCase street = street(ENDLESS, 5, List.of());
        double[] price = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            price[t] = t % 24 < 8 ? 0.1 : 0.5;
        }
        Store battery = street.stores().get(0);
        SizingOutcome outcome = sizing.size(
                street.withStores(List.of(battery.withSizes(battery.kwh().at(10), battery.kw())))
                        .withGrid(Grid.ofPrice("electricity", Series.of(price), List.of())));
        assertEquals(List.of(), outcome.faults());
        assertTrue(outcome.findCertificate().orElseThrow().holds());
        double[] level = outcome.findPlan().orElseThrow().years().get(0).level[0];
        double least = Arrays.stream(level).min().orElseThrow();
        assertEquals(5 / OUT, least, 1e-4);
        assertEquals(10, Arrays.stream(level).max().orElseThrow(), 1e-4);
    }

    @Test
    void noonHelpsAndTheNightDecides() {
        double[] sun = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            sun[t] = t % 24 == 12 ? 1 : 0;
        }
        Source roofs =
                new Source("roofs", Source.Kind.PV, "electricity", Series.of(sun), Size.fixed(1), Cost.NONE, 0, 0, 1);
        SizingOutcome outcome = sizing.size(street(ENDLESS, 6, List.of(roofs)));
        // six hours without noon among them begin every day: the hour of sun does not make the battery smaller
        assertEquals(6 / OUT, outcome.findPlan().orElseThrow().storeKwh().get(0), 1e-4);
        assertTrue(outcome.findCertificate().orElseThrow().holds());
    }

    /**
     * Twenty hours of 1 kW and four of 3 kW a day, 1.5 kW from a generator: two evenings are lived through with what one takes,
     * as the generator fills the battery again between them.
     */
    @Test
    void betweenTwoEveningsTheGeneratorFillsTheBattery() {
        double[] homes = new double[STEPS];
        for (int t = 0; t < STEPS; t++) {
            homes[t] = t % 24 < 20 ? 1 : 3;
        }
        Series kw = Series.of(homes);
        Generator genset = new Generator(
                "genset",
                "electricity",
                Series.ONE,
                Size.fixed(1.5),
                Cost.NONE,
                1,
                Generator.Fuel.NONE,
                Generator.Running.FREE,
                Generator.Reliability.SURE,
                "",
                0);
        EnergyCase street = street(ENDLESS, 48, List.of());
        SizingOutcome outcome = sizing.size(
                street.withLoads(List.of(new Load("homes", "electricity", kw, Series.ONE, Load.Shift.NONE, 1, ENDLESS)))
                        .withGenerators(List.of(genset)));
        assertEquals(List.of(), outcome.faults());
        assertEquals(4 * 1.5 / OUT, outcome.findPlan().orElseThrow().storeKwh().get(0), 1e-4);
        assertTrue(outcome.findCertificate().orElseThrow().holds());
    }

    /** A year of 1 kW or, seldom, one of 2: the battery outlasts five hours in both, so the seldom one decides. */
    @Test
    void eachYearThatMayComeIsSurvived() {
        EnergyCase usual = street(ENDLESS, 5, List.of());
        Series twice = Series.constant(2);
        EnergyCase cold =
                usual.withLoads(List.of(new Load("homes", "electricity", twice, twice, Load.Shift.NONE, 1, ENDLESS)));
        SizingOutcome outcome = sizing.size(
                usual.withScenarios(List.of(new Scenario("usual", 0.99, usual), new Scenario("cold", 0.01, cold))));
        assertEquals(List.of(), outcome.faults());
        assertEquals(5 * 2 / OUT, outcome.findPlan().orElseThrow().storeKwh().get(0), 1e-4);
        assertTrue(outcome.findCertificate().orElseThrow().holds());
    }

    @Test
    void aBatteryThatIsTooSmallIsSaidWithWaysOut() {
        EnergyCase street = street(4, 5, List.of());
        SizingOutcome outcome = sizing.size(street);
        assertEquals(SizingOutcome.Ending.IMPOSSIBLE, outcome.ending());
        WaysOut ways = WaysOut.of(street, sizing);
        List<Wish.Kind> conflict = ways.conflict().stream().map(Wish::kind).toList();
        assertEquals(List.of(Wish.Kind.STORE_KWH, Wish.Kind.SURVIVED_HOURS, Wish.Kind.CRITICAL_SHARE), conflict);
        for (WaysOut.Way way : ways.ways()) {
            switch (way.wish().kind()) {
                case STORE_KWH -> assertEquals(5 / OUT, way.value(), 0.05);
                case SURVIVED_HOURS -> assertEquals(3, way.value(), 1e-9); // 4 kWh give 3.8 of the 5
                case CRITICAL_SHARE -> assertEquals(4 * OUT / 5, way.value(), 0.01);
                default -> assertFalse(true, way.toString());
            }
        }
        assertEquals(3, ways.ways().size());
    }

    @Test
    void nothingIsCertifiedWhereNothingIsAsked() {
        assertTrue(sizing.size(street(ENDLESS, 0, List.of())).findCertificate().isEmpty());
    }
}
