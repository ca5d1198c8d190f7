package org.commonshed.engine.energy.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.sun.TypicalWeather;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.junit.jupiter.api.Test;

/** From a few answers to a case, and from that to a plan. */
final class FirstCaseTest {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final Sizing sizing =
            new Sizing(Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native"), 60, () -> false);

    /** Forty homes at Turners Falls, 7,000 kWh each. */
    private static Answers street(double budget, double outageHours) {
        return new Answers(
                "Canal Street",
                "USD",
                42.6,
                -72.55,
                40,
                7000,
                List.of(CriticalUse.ofKw("clinic", 2), CriticalUse.ofHomes("fridges and lights", 0.25)),
                1500,
                10,
                new Turbine(5, 0.5, 4, 0.6),
                20,
                0.30,
                0.10,
                outageHours,
                budget,
                0.05);
    }

    @Test
    void loadsComeToWhatWasAnswered() {
        EnergyCase energy = FirstCase.of(street(ENDLESS, 24)).energy();
        assertEquals(
                List.of("clinic", "fridges and lights", "homes"),
                energy.loads().stream().map(load -> load.id()).toList());
        assertEquals(2 * 8760, sum(energy.loads().get(0).kw().values(8760)), 1e-6);
        assertEquals(0.25 * 280_000, sum(energy.loads().get(1).kw().values(8760)), 1e-3);
        assertEquals(0.75 * 280_000, sum(energy.loads().get(2).kw().values(8760)), 1e-3);
        assertEquals(0, energy.criticalKw(energy.loads().get(2), 12), 0);
        assertEquals(240, energy.sources().get(0).kw().max(), 1e-9); // 1,500 m² at 160 W
        assertEquals(10, energy.sources().get(0).kw().existing(), 0);
        assertEquals(0.5 * 8760, sum(energy.sources().get(1).kwPerKw().values(8760)), 0.01 * 8760);
    }

    /** Ten of the forty homes measured 1 kW throughout; the other thirty use 7,000 kWh. */
    @Test
    void whatWasMeasuredTakesThePlaceOfSoManyTypicalHomes() {
        double[] kw = new double[Measured.HOURS];
        Arrays.fill(kw, 10);
        FirstCase first = FirstCase.of(street(ENDLESS, 0), Map.of(), new Measured(10, kw, null));
        double homes = 10 * 8760 + 30 * 7000;
        assertEquals(0.25 * homes, sum(first.energy().loads().get(1).kw().values(8760)), 1e-3);
        assertEquals(0.75 * homes, sum(first.energy().loads().get(2).kw().values(8760)), 1e-3);
        FirstCase all = FirstCase.of(street(ENDLESS, 0), Map.of(), new Measured(50, kw, null));
        assertEquals(0.75 * 10, all.energy().loads().get(2).kw().at(4000), 1e-9, "more than are said to live there");
        assertThrows(IllegalArgumentException.class, () -> new Measured(1, new double[1], null));
    }

    /** The formula's own weather, given as if it came from a file, gives what the formula gives; half the light about half. */
    @Test
    void weatherThatWasMeasuredTakesThePlaceOfTheFormula() {
        double[] usual = FirstCase.of(street(ENDLESS, 0))
                .energy()
                .sources()
                .get(0)
                .kwPerKw()
                .values(8760);
        WeatherYear formula = TypicalWeather.of(42.6, -72.55, FirstCase.YEAR, 1);
        assertEquals(sum(usual), sum(sun(formula)), 1e-9);
        double[][] half = {
            halved(formula.globalHorizontal()),
            halved(formula.directNormal()),
            halved(formula.diffuseHorizontal()),
            formula.airCelsius(),
            formula.windSpeed()
        };
        double dim = sum(sun(new WeatherYear(formula.site(), formula.grid(), Double.NaN, half)));
        assertEquals(0.5, dim / sum(usual), 0.05);
    }

    private static double[] sun(WeatherYear weather) {
        FirstCase first = FirstCase.of(street(ENDLESS, 0), Map.of(), new Measured(0, new double[0], weather));
        return first.energy().sources().get(0).kwPerKw().values(8760);
    }

    private static double[] halved(double[] values) {
        return Arrays.stream(values).map(value -> value / 2).toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void everyNumberThatNobodyAnsweredIsListedOnceWithItsSource() {
        FirstCase first = FirstCase.of(street(ENDLESS, 0));
        assertEquals(
                List.of(Assumed.values()),
                first.assumptions().stream().map(Assumption::key).toList());
        for (Assumption one : first.assumptions()) {
            assertTrue(Double.isFinite(one.value()) && !one.unit().isEmpty(), one.toString());
            boolean isOurs = one.source() == Assumed.Source.OURS;
            assertTrue(isOurs || one.source().citation.matches(".*(19|20)\\d\\d.*"), one.toString());
        }
        FirstCase dearer = FirstCase.of(street(ENDLESS, 0), Map.of(Assumed.PV_COST, 4000.0));
        assertEquals(4000, dearer.energy().sources().get(0).cost().once(), 0);
        assertEquals(Assumed.Source.STATED, dearer.assumptions().get(0).source());
        assertThrows(
                IllegalArgumentException.class,
                () -> FirstCase.of(street(ENDLESS, 0), Map.of(Assumed.PV_YIELD, 1000.0)));
    }

    @Test
    void aFirstPlanSurvivesFromEveryHour() {
        EnergyCase energy = FirstCase.of(street(ENDLESS, 24)).energy();
        SizingOutcome outcome = sizing.size(energy);
        assertEquals(List.of(), outcome.faults());
        assertEquals(SizingOutcome.Ending.BEST, outcome.ending());
        assertTrue(outcome.findCertificate().orElseThrow().holds());
    }

    /** The grid alone: 297,520 kWh less what the turbine gives when it is wanted. Panels at no cost fill the roof. */
    @Test
    void whatIsBuiltKeepsTheBudgetAndSpendsItWhereItPays() {
        EnergyPlan free = plan(ENDLESS);
        double whole = free.costs().get(EnergyPlan.CostPart.BUILDING);
        assertTrue(whole > 10_000, "building " + whole);
        EnergyPlan none = plan(0);
        assertEquals(10, none.sourceKw().get(0), 1e-3);
        assertEquals(20, none.storeKwh().get(0), 1e-3);
        EnergyPlan half = plan(whole / 2);
        assertEquals(whole / 2, half.costs().get(EnergyPlan.CostPart.BUILDING), 1e-3 * whole);
        assertTrue(free.total() < half.total() && half.total() < none.total());
        // the least cost is convex in what may be spent
        assertTrue(half.total() <= (free.total() + none.total()) / 2 * (1 + 1e-6));
    }

    private EnergyPlan plan(double budget) {
        SizingOutcome outcome = sizing.size(FirstCase.of(street(budget, 0)).energy());
        assertEquals(List.of(), outcome.faults());
        return outcome.findPlan().orElseThrow();
    }

    @Test
    void aTurbineRunsItsCapacityFactorInTheMeanOfTheMonths() {
        for (double factor : new double[] {0.05, 0.5, 0.9}) {
            for (double swing : new double[] {0, 0.4, 1}) {
                double[] months = new Turbine(1, factor, 4, swing).months();
                assertEquals(factor, Arrays.stream(months).average().orElseThrow(), 1e-9, factor + ", " + swing);
                assertEquals(Arrays.stream(months).max().orElseThrow(), months[3], 1e-12);
            }
        }
    }

    @Test
    void aMonthWithoutWaterStaysOne() {
        double[] months = new Turbine(1, 1, 4, 1).months();
        assertEquals(0, months[9], 1e-12);
        assertEquals(11, Arrays.stream(months).sum(), 1e-6);
    }

    @Test
    void answersThatCannotBeAreRefusedWithTheirValue() {
        refused("0.4", () -> priced(0.3, 0.4));
        refused("95", () -> at(95));
        refused(
                "homes",
                () -> new Answers(
                        "a",
                        "EUR",
                        50,
                        10,
                        1,
                        3000,
                        List.of(CriticalUse.ofKw("homes", 1)),
                        10,
                        0,
                        null,
                        0,
                        0.3,
                        0,
                        0,
                        ENDLESS,
                        0.03));
        refused("40", () -> CriticalUse.ofHomes("fridges", 40));
        refused("0.0", () -> CriticalUse.ofKw("pump", 0));
    }

    private static void refused(String named, Runnable made) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Stream.of(made).forEach(Runnable::run))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    private static Answers priced(double buy, double sell) {
        return new Answers("a", "EUR", 50, 10, 1, 3000, List.of(), 10, 0, null, 0, buy, sell, 0, ENDLESS, 0.03);
    }

    private static Answers at(double latitude) {
        return new Answers("a", "EUR", latitude, 10, 1, 3000, List.of(), 10, 0, null, 0, 0.3, 0, 0, ENDLESS, 0.03);
    }
}
