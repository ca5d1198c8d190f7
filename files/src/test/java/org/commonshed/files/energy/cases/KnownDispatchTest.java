package org.commonshed.files.energy.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published optima: unit commitment of PyPSA's tests (2023), oemof.solph's tutorial of a house with panels (2024). */
final class KnownDispatchTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPlantThatIsDearToStartIsStartedWhenItPays() throws IOException {
        EnergyPlan plan = Cases.sized(folder, """
                {"time": {"steps": 4}, "loads": [{"id": "all", "kw": [4000, 6000, 5000, 800]}],
                 "generators": [
                  {"id": "coal", "kw": 10000, "cost_per_kwh": 20, "least_share": 0.1, "start_cost": 3000},
                  {"id": "gas", "kw": 10000, "cost_per_kwh": 70, "start_cost": 1000, "on_at_start": true}]}""");
        assertEquals(359_000, plan.total(), 0.1);
    }

    private String stopping(int cost) {
        return """
                {"time": {"steps": 4}, "loads": [{"id": "all", "kw": [4000, 6000, 5000, 800]}],
                 "generators": [
                  {"id": "coal", "kw": 10000, "cost_per_kwh": 20, "least_share": 0.3, "stop_cost": %s,
                   "on_at_start": true},
                  {"id": "gas", "kw": 1000, "cost_per_kwh": 70, "least_share": 0.1, "stop_cost": %s,
                   "on_at_start": true}]}""".formatted(cost, cost);
    }

    @Test
    void stoppingCostsMoney() throws IOException {
        assertEquals(358_000, Cases.sized(folder, stopping(1000)).total(), 0.1);
        EnergyPlan free = Cases.sized(folder, stopping(0));
        assertArrayEquals(new double[] {1, 1, 1, 0}, free.years().get(0).on[0], 1e-6);
        assertArrayEquals(new double[] {0, 0, 0, 1}, free.years().get(0).on[1], 1e-6);
    }

    @Test
    void whatIsHeldCosts() throws IOException {
        EnergyPlan plan = Cases.sized(folder, """
                {"time": {"steps": 3}, "loads": [{"id": "all", "kw": 1}],
                 "generators": [{"id": "early", "kw": 3, "available": [1, 0, 0], "cost_per_kwh": 1}],
                 "stores": [{"id": "store", "kwh": 10, "start": {"kwh": 1}, "holding_cost_per_kwh_hour": 0.2}]}""");
        assertEquals(2.6, plan.total(), 1e-6);
    }

    private String home(String more) throws IOException {
        String shared = System.getProperty("commonshed.shared", "");
        Path data = Path.of(shared, "data/home-pv/pv_example_data.csv.gz");
        assumeTrue(
                !shared.isEmpty() && Files.exists(data),
                "left out: no data/home-pv in the folder of -Dcommonshed.shared");
        Files.copy(data, folder.resolve("house.csv.gz"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return """
                {"currency": "EUR", "time": {"start": "2020-01-01T00:00"},
                 "series": {"use": {"file": "house.csv.gz", "column": "electricity demand (kW)"},
                            "sun": {"file": "house.csv.gz", "column": "pv yield (kW/kW)"}},
                 "loads": [{"id": "house", "kw": "use"}],
                 "grid": {"buy": 0.30, "sell": 0.06}%s}""".formatted(more);
    }

    private static String roof(String kw) {
        return ", \"sources\": [{\"id\": \"roof\", \"kind\": \"pv\", \"kw_per_kw\": \"sun\", \"kw\": " + kw
                + ", \"cost_per_kw_year\": 75}]";
    }

    @Test
    void aHouseWithoutPanelsBuysAll() throws IOException {
        assertEquals(629.897, Cases.sized(folder, home("")).total(), 0.001);
    }

    @Test
    void fiveKilowattsOfPanelsPay() throws IOException {
        assertEquals(479.0268, Cases.sized(folder, home(roof("5"))).total(), 0.001);
    }

    @Test
    void fourKilowattsAreBest() throws IOException {
        EnergyPlan plan = Cases.sized(folder, home(roof("{\"max\": 10}")));
        assertEquals(477.409020, plan.total(), 0.001);
        assertEquals(4.13, plan.sourceKw().get(0), 0.01);
    }

    @Test
    void withABatteryMorePanelsAreBest() throws IOException {
        EnergyPlan plan = Cases.sized(folder, home(roof("{\"max\": 10}") + """
                        , "stores": [{"id": "battery", "kwh": 10, "charge_efficiency": 0.9, "loss_per_hour": 0.01,
                                      "cost_per_kwh_of_size_year": 100}]"""));
        assertEquals(1267.645571, plan.total(), 0.002);
        assertEquals(5.67, plan.sourceKw().get(0), 0.01);
        double sum = Arrays.stream(plan.costs().values().toArray(Double[]::new))
                .mapToDouble(x -> x)
                .sum();
        assertEquals(plan.total(), sum, 1e-6);
    }
}
