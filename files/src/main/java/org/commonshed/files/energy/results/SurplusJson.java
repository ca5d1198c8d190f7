package org.commonshed.files.energy.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.surplus.Machine;
import org.commonshed.engine.energy.surplus.Surplus;
import org.commonshed.engine.energy.surplus.Timetable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the sun leaves over, and when machines run on it, as JSON. */
public final class SurplusJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int MONTHS = 12;

    private SurplusJson() {}

    /**
     * Twelve months of a mean day, and a timetable of each.
     *
     * @param name of the case
     * @param countsSold whether what is sold is in it
     */
    public static String text(String name, boolean countsSold, Surplus surplus, List<Machine> machines) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-energy-surplus-1");
        root.put("case", name);
        root.put("counts_sold", countsSold);
        root.put("annual_kwh", rounded(surplus.yearKwh()));
        List<Map<String, Object>> months = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            months.add(month(month, surplus, machines));
        }
        root.put("months", months);
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> month(int month, Surplus surplus, List<Machine> machines) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("month", month);
        map.put("kwh", rounded(surplus.monthKwh(month)));
        List<Double> hours = new ArrayList<>();
        for (int hour = 0; hour < Surplus.HOURS; hour++) {
            hours.add(rounded(surplus.kwh(month, hour)));
        }
        map.put("mean_day_kwh", hours);
        if (!machines.isEmpty()) {
            Timetable table = Timetable.of(surplus, month, machines);
            map.put("machines", table.runs().stream().map(SurplusJson::run).toList());
            map.put("most_kwh_a_day", rounded(table.mostKwh()));
        }
        return map;
    }

    private static Map<String, Object> run(Timetable.Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", run.machine().id());
        map.put("from", run.from());
        map.put("to", run.to());
        map.put("covered_kwh_a_day", rounded(run.coveredKwh()));
        map.put("covered_share", rounded(run.share()));
        return map;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
