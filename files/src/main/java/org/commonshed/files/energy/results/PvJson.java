package org.commonshed.files.energy.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.energy.sun.PvModel;
import org.commonshed.files.energy.cases.PvFile;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What roofs give, as JSON and as a table. */
public final class PvJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PvJson() {}

    /** A roof and its power, [step] kW. */
    public static final class Yield {
        final PvFile.Roof roof;
        private final double[] kw;

        public Yield(PvFile.Roof roof) {
            this.roof = roof;
            kw = PvModel.acKw(roof.weather(), roof.system());
        }

        /** [12] */
        public double[] monthsKwh() {
            return PvModel.monthsKwh(kw, roof.weather().grid());
        }

        public double annualKwh() {
            return Arrays.stream(kw).sum() * roof.weather().grid().hours();
        }

        public double kwhPerKw() {
            return annualKwh() / roof.system().kw();
        }

        public PvFile.Roof roof() {
            return roof;
        }
    }

    /** All roofs. */
    public static String text(List<Yield> yields) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-energy-pv-1");
        root.put("roofs", yields.stream().map(PvJson::roof).toList());
        root.put(
                "annual_kwh",
                rounded(yields.stream().mapToDouble(Yield::annualKwh).sum()));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> roof(Yield yield) {
        Map<String, Object> map = new LinkedHashMap<>();
        var system = yield.roof.system();
        map.put("id", yield.roof.id());
        map.put("kw", system.kw());
        map.put("size_given", yield.roof.isSized());
        map.put("mounting", system.mounting().kind().name().toLowerCase(Locale.ROOT));
        map.put("tilt", system.mounting().tilt());
        map.put("azimuth", system.mounting().azimuth());
        var grid = yield.roof.weather().grid();
        map.put("steps", grid.steps());
        map.put("steps_per_hour", grid.stepsPerHour());
        map.put("annual_kwh", rounded(yield.annualKwh()));
        map.put("kwh_per_kw", rounded(yield.kwhPerKw()));
        map.put("monthly_kwh", list(yield.monthsKwh()));
        map.put("capacity_factor", rounded(yield.kwhPerKw() / (grid.steps() * grid.hours())));
        return map;
    }

    private static List<Double> list(double[] numbers) {
        List<Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(rounded(number));
        }
        return list;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }

    /** [step of the year] start, then the power of each roof in kW, as CSV; roofs of the same steps. */
    public static String table(List<Yield> yields) {
        StringBuilder csv = new StringBuilder("start");
        yields.forEach(yield -> csv.append(',').append(yield.roof.id().replaceAll("[\",\r\n]", " ")));
        var grid = yields.get(0).roof.weather().grid();
        for (int t = 0; t < grid.steps(); t++) {
            csv.append('\n').append(grid.at(t));
            for (Yield yield : yields) {
                csv.append(',').append(t < yield.kw.length ? rounded(yield.kw[t]) : 0);
            }
        }
        return csv.append('\n').toString();
    }
}
