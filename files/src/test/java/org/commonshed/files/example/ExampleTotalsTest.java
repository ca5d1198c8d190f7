package org.commonshed.files.example;

import static org.commonshed.files.example.ExampleTables.catalogue;
import static org.commonshed.files.example.ExampleTables.number;
import static org.commonshed.files.example.ExampleTables.pioneerValley;
import static org.commonshed.files.example.ExampleTables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rows of the Pioneer Valley add up to what is known or guessed for its three counties. */
class ExampleTotalsTest {
    /** Kind, whether it follows the cropland or the people of the counties, and its size in the three counties. */
    private static final String TOTALS = """
            dairy_farm       | farm     | 4730
            beef_farm        | farm     | 4400
            sheep_farm       | farm     | 2400
            pig_farm         | farm     | 4000
            poultry_farm     | farm     | 37500
            vegetable_farm   | farm     | 2800
            community_garden | farm     | 40
            grain_farm       | farm     | 1800
            orchard          | farm     | 504
            berry_farm       | farm     | 200
            apiary           | farm     | 2400
            sugarbush        | farm     | 200000
            woodlot          | farm     | 120000
            hatchery         | business | 6000
            feed_mill        | business | 200
            flour_mill       | business | 60
            oil_mill         | business | 12
            bakery           | business | 35000
            malthouse        | business | 16
            brewery          | business | 420000
            creamery         | business | 3600000
            cannery          | business | 72
            cold_store       | business | 4500
            abattoir         | business | 120
            poultry_abattoir | business | 15000
            firewood_yard    | business | 4800
            sawmill          | business | 2520
            joinery          | business | 12000
            mushroom_house   | business | 7200
            spinning_mill    | business | 600
            weaver           | business | 2000
            sewing_room      | business | 30000
            tannery          | business | 400
            soap_works       | business | 3000
            brickworks       | business | 9000
            compost_site     | business | 3000
            digester_site    | business | 2400
            heating_coop     | business | 4800
            solar_coop       | business | 350000
            water_works      | business | 1350000
            recycling_room   | business | 3000
            makerspace       | business | 96
            machine_shop     | business | 18000
            repair_cafe      | business | 3600
            school           | business | 60000
            hospital         | business | 1500
            food_hub         | business | 180
            """;

    private static final String COUNTIES = """
            hampden agawam chicopee east_longmeadow holyoke longmeadow ludlow monson palmer southwick
            hampden springfield west_springfield westfield wilbraham
            hampshire amherst belchertown cummington easthampton granby hadley hatfield huntington northampton
            hampshire south_hadley southampton ware williamsburg worthington
            franklin ashfield bernardston buckland charlemont colrain conway deerfield erving gill greenfield
            franklin leverett montague northfield orange shelburne sunderland wendell whately
            """;

    /** Cubic metres a month in summer from each sub-basin's own land. */
    private static final String LOCAL_WATER = """
            middle_connecticut 1565585
            miller_river 439570
            deerfield_river 1307435
            chicopee_river 1362996
            lower_connecticut 360528
            westfield_river 1605872
            """;

    /** Franklin, Hampshire, Hampden: shares of cropland and of people. */
    private static final Map<String, double[]> SHARES =
            Map.of("farm", new double[] {0.504, 0.289, 0.207}, "business", new double[] {0.102, 0.232, 0.666});

    private static final List<String> COUNTY_NAMES = List.of("franklin", "hampshire", "hampden");

    private final List<Map<String, String>> actors = rows(pioneerValley(), "actors");
    private final List<Map<String, String>> places = rows(pioneerValley(), "places");

    @Test
    void everyKindAddsUpToItsTotal() {
        for (String row : TOTALS.lines().toList()) {
            String[] cells = row.split("\\|");
            double total = Double.parseDouble(cells[2].strip());
            assertEquals(total, size(cells[0].strip(), null), 1e-6 * total, row);
        }
    }

    @Test
    void farmsFollowTheCroplandAndBusinessesThePeopleOfTheCounties() {
        for (String row : TOTALS.lines().toList()) {
            String[] cells = row.split("\\|");
            String kind = cells[0].strip();
            double total = Double.parseDouble(cells[2].strip());
            double[] shares = SHARES.get(cells[1].strip());
            boolean everywhere = COUNTY_NAMES.stream().allMatch(county -> size(kind, county) > 0);
            for (int c = 0; everywhere && c < 3; c++) {
                assertEquals(shares[c] * total, size(kind, COUNTY_NAMES.get(c)), 0.02 + 1e-6 * total, row);
            }
        }
    }

    @Test
    void everyRowIsMarkedAsAnExample() {
        long workshops = actors.stream()
                .filter(actor -> actor.get("kind").equals("workshop"))
                .count();
        assertEquals(14, workshops, "whose machines are in machines.csv");
        long others = actors.size() - workshops;
        assertTrue(others >= 120 && others <= 200, others + " actors");
        for (Map<String, String> actor : actors) {
            assertTrue(actor.get("name").endsWith("(example)"), actor.toString());
        }
    }

    @Test
    void placesAndActorsShareNoId() {
        Set<String> seen = new HashSet<>();
        places.forEach(place -> assertTrue(seen.add(place.get("id")), place.toString()));
        actors.forEach(actor -> assertTrue(seen.add(actor.get("id")), actor.toString()));
        actors.forEach(actor -> assertTrue(seen.contains(actor.get("watershed")), actor.toString()));
    }

    @Test
    void townsAndPeopleAreThoseOfTheCensus() {
        List<Map<String, String>> towns = ofKind("neighbourhood");
        assertEquals(45, towns.size());
        assertEquals(
                667255,
                towns.stream().mapToDouble(town -> number(town, "population")).sum());
    }

    @Test
    void landAddsUpToWhatTheCountiesFarmNow() {
        assertEquals(6658 + 1650 + 240 + 100 + 100 + 2800 + 40 + 1800, land("cropland_ha"), 0.5);
        assertEquals(2018 + 2750 + 360, land("pasture_ha"), 0.5);
        assertEquals(504 + 200, land("orchard_ha"), 0.5);
    }

    @Test
    void statedGearAddsUp() {
        assertEquals(900 * 730, stated("tunnel_100m2"), 5);
        assertEquals(80 * 140, stated("forestry_set"), 0.1);
        assertEquals(16 * 80, stated("chipper"), 0.1);
        assertEquals(100 * 140, stated("forestry"), 0.1);
        assertEquals(40 * 180, stated("cheese_vat"), 0.1);
        assertEquals(10000 * 730, stated("solar_collector_m2"), 50);
        double sheep = 0;
        for (Map<String, String> row : rows(pioneerValley(), "abilities")) {
            sheep += row.get("recipe").equals("slaughter_sheep") ? 2 * number(row, "max_runs") : 0;
        }
        assertEquals(300, sheep, 1e-6);
    }

    @Test
    void aRiversWaterIsItsOwnAndThatOfAllAbove() {
        Map<String, Double> own = new TreeMap<>();
        for (String row : LOCAL_WATER.lines().toList()) {
            own.put(row.split(" ")[0], Double.parseDouble(row.split(" ")[1]));
        }
        Map<String, Double> all = new HashMap<>();
        for (Map<String, String> basin : ofKind("watershed")) {
            String at = basin.get("id");
            while (!at.isEmpty()) {
                all.merge(at, own.get(basin.get("id")), Double::sum);
                at = find(ofKind("watershed"), at).get("flows_into");
            }
        }
        Map<String, Double> dry = new HashMap<>();
        rows(pioneerValley().resolve("dry-summer"), "limits").forEach(l -> dry.put(l.get("id"), number(l, "amount")));
        for (String basin : own.keySet()) {
            Map<String, String> limit = find(rows(pioneerValley(), "limits"), "water_" + basin + "_jul_sep");
            assertEquals(all.get(basin), number(limit, "amount"), 1e-6, basin);
            assertEquals(all.get(basin) / 2, dry.get(limit.get("id")), 1e-6, basin);
        }
        assertEquals(6641985, all.get("lower_connecticut"), 2);
    }

    @Test
    void schoolsEatOnAHundredAndEightyDays() {
        Map<String, Double> days = new TreeMap<>();
        for (Map<String, String> need : rows(pioneerValley(), "needs")) {
            if (need.get("note").endsWith("school days")) {
                days.put(need.get("from"), Double.parseDouble(need.get("note").split(" ")[0]));
            }
        }
        assertEquals(180, days.values().stream().mapToDouble(d -> d).sum());
    }

    private double size(String kind, String county) {
        Set<String> towns = county == null ? null : towns(county);
        return actors.stream()
                .filter(actor -> actor.get("kind").equals(kind))
                .filter(actor -> towns == null || towns.contains(actor.get("neighbourhood")))
                .mapToDouble(actor -> number(actor, "size"))
                .sum();
    }

    private static Set<String> towns(String county) {
        Set<String> towns = new HashSet<>();
        COUNTIES.lines()
                .filter(line -> line.startsWith(county + " "))
                .forEach(line -> towns.addAll(List.of(line.split(" "))));
        return towns;
    }

    private List<Map<String, String>> ofKind(String kind) {
        return places.stream().filter(place -> place.get("kind").equals(kind)).toList();
    }

    private static Map<String, String> find(List<Map<String, String>> rows, String id) {
        return rows.stream().filter(row -> row.get("id").equals(id)).findFirst().orElseThrow();
    }

    private static double stated(String item) {
        return rows(pioneerValley(), "capacities").stream()
                .filter(row -> row.get("item").equals(item))
                .mapToDouble(row -> number(row, "amount"))
                .sum();
    }

    /** Hectares of all rows: as stated, else by kind and size. */
    private double land(String item) {
        Set<String> stating = new HashSet<>();
        rows(pioneerValley(), "capacities").forEach(row -> stating.add(row.get("actor")));
        Map<String, Double> typical = new HashMap<>();
        rows(catalogue(), "kinds").forEach(kind -> typical.put(kind.get("id"), number(kind, "size")));
        Map<String, Double> each = new HashMap<>();
        rows(catalogue(), "kind_capacities").stream()
                .filter(row -> row.get("item").equals(item))
                .forEach(row -> each.put(row.get("kind"), number(row, "amount")));
        double sum = stated(item);
        for (Map<String, String> actor : actors) {
            String kind = actor.get("kind");
            if (!stating.contains(actor.get("id")) && each.containsKey(kind)) {
                sum += each.getOrDefault(kind, 0.0) * number(actor, "size") / typical.get(kind);
            }
        }
        return sum;
    }
}
