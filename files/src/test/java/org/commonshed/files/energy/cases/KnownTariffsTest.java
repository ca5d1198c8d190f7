package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.EnergyPlan.CostPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills whose answers the National Renewable Energy Laboratory publishes with REopt.jl (test/runtests.jl and the scenarios beside
 * it, 2023) or that follow from them by arithmetic.
 */
final class KnownTariffsTest {
    @TempDir
    private Path folder = Path.of("");

    private EnergyPlan sized(String json) throws IOException {
        return Cases.sized(folder, json);
    }

    @Test
    void aFlatLoadPaysForEnergyAndForTwelvePeaks() throws IOException {
        EnergyPlan plan = sized("""
                {"loads": [{"id": "all", "kw": {"flat_annual_kwh": 10000}}],
                 "grid": {"buy": 0.1, "demand": [{"per_kw": 10}]}}""");
        assertEquals(1000.00, plan.costs().get(CostPart.ENERGY), 0.005);
        assertEquals(136.99, plan.costs().get(CostPart.DEMAND), 0.005);
    }

    @Test
    void theLargestDrawInNamedHoursIsCharged() throws IOException {
        EnergyPlan plan = sized("""
                {"loads": [{"id": "all", "kw": 1}],
                 "grid": {"buy": 0, "coincident": [{"steps": [1, 2, 100], "per_kw": 10},
                                                   {"steps": [6000, 7000], "per_kw": 5}]}}""");
        assertEquals(15.0, plan.total(), 1e-6);
    }

    @Test
    void aTierOfPowerIsFree() throws IOException {
        EnergyPlan plan = sized("""
                {"loads": [{"id": "all", "kw": {"flat_annual_kwh": 1000000}}],
                 "grid": {"buy": 0, "demand": [{"tiers": [{"per_kw": 0, "up_to_kw": 50}, {"per_kw": 12}]}]}}""");
        assertEquals(9238.36, plan.total(), 0.005);
    }

    private String falling(String decimals) {
        return """
                {"loads": [{"id": "all", "kw": 100}],
                 "grid": {"buy": [{"per_kwh": 0.1, "up_to_kwh": 74400}, {"per_kwh": 0.05}],
                          "demand": [{"tiers": [{"per_kw": 10, "up_to_kw": 100}, {"per_kw": 5}]}]},
                 "finance": {"years": 25, "rate": 0.0624, "electricity_growth": 0.0166, "tax": 0.26%s}}""".formatted(decimals);
    }

    @Test
    void fallingTiersFillFromBelowAndYearsAreBroughtTogether() throws IOException {
        assertEquals(1_092_312.443, sized(falling(", \"pwf_decimals\": 5")).total(), 0.01);
        assertEquals(1_092_312.085, sized(falling("")).total(), 0.01);
    }

    private String peaks(String back) {
        return """
                {"time": {"start": "2017-01-01T00:00"},
                 "series": {"flat": {"usual": 100, "but": [
                   {"months": [1], "hours": [0, 1], "is": 200}, {"months": [4], "hours": [0, 1], "is": 400},
                   {"months": [6], "hours": [0, 1], "is": 500}, {"months": [12], "hours": [0, 1], "is": 300}]}},
                 "loads": [{"id": "all", "kw": "flat"}],
                 "grid": {"buy": 0, "demand": [{"per_kw": [10, 10, 20, 50, 20, 10, 20, 20, 20, 20, 20, 5],
                          "look_back": {"share": 0.75, %s}}]}}""".formatted(back);
    }

    @Test
    void earlierPeaksAreLookedBackOn() throws IOException {
        assertEquals(74_500, sized(peaks("\"months\": [1, 4, 12]")).total(), 0.05);
        assertEquals(79_375, sized(peaks("\"range\": 6")).total(), 0.05);
    }

    @Test
    void aShareOfTheYearsPeakIsBilledEveryMonth() throws IOException {
        EnergyPlan plan = sized("""
                {"time": {"start": "2017-01-01T00:00"},
                 "series": {"flat": {"sum": [1, {"repeat": [99, %s]}]}},
                 "loads": [{"id": "all", "kw": "flat"}],
                 "grid": {"buy": 0, "demand": [{"per_kw": [10.5, 10.5, 10.5, 10.5, 10.5, 10.5,
                          11.5, 11.5, 11.5, 11.5, 11.5, 11.5], "look_back": {"share": 0.35, "months": "all"}}]}}""".formatted("0, ".repeat(8758) + "0"));
        assertEquals(5302.50, plan.total(), 0.005);
    }

    @Test
    void outagesOfTwoLengthsAreWeighedByTheirProbabilities() throws IOException {
        EnergyPlan plan = sized("""
                {"loads": [{"id": "all", "kw": 10, "lost_load_per_kwh": 1}],
                 "grid": {"buy": 0},
                 "finance": {"years": 25, "rate": 0.0564, "electricity_growth": 0.019, "tax": 0.26, "pwf_decimals": 5},
                 "outages": [{"start_step": 100, "hours": 1, "probability": 0.5},
                             {"start_step": 100, "hours": 5, "probability": 0.5}]}""");
        assertEquals(485.43270, plan.total(), 1e-4);
        double unserved =
                plan.outages().stream().mapToDouble(run -> run.unservedKwh(1)).sum();
        assertEquals(60, unserved, 1e-5);
    }

    @Test
    void afterTheHoursThatMustBeServedItIsCheaperToDoWithout() throws IOException {
        StringBuilder outages = new StringBuilder();
        for (int k = 0; k < 12; k++) {
            outages.append(k == 0 ? "" : ", ")
                    .append("{\"start_step\": ")
                    .append(k * 700)
                    .append(", \"hours\": 169, \"probability\": 0.083333, \"must_serve_hours\": 168}");
        }
        EnergyPlan plan = sized("""
                {"loads": [{"id": "all", "kw": 1, "lost_load_per_kwh": 0.001}],
                 "generators": [{"id": "genset", "kw": 1, "cost_per_kwh": 0.2}],
                 "grid": {"buy": 0.01}, "outages": [%s]}""".formatted(outages));
        double unserved =
                plan.outages().stream().mapToDouble(run -> run.unservedKwh(1)).sum();
        assertEquals(12, unserved, 1e-4);
    }
}
