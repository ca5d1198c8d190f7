package org.commonshed.files.energy.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.commonshed.engine.energy.survive.SurvivalStatistics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Survival as JSON: shares by hours, counted from hour 0, which every start survives. */
public final class SurvivalJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SHOWN = 20;

    private SurvivalJson() {}

    /** @param name of the case */
    public static String text(String name, SurvivalFindings findings) {
        SurvivalStatistics statistics = findings.statistics();
        TimeGrid grid = findings.islanded().time();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-energy-survive-1");
        root.put("case", name);
        root.put("starts", grid.steps());
        root.put("steps_per_hour", grid.stepsPerHour());
        root.put("least_hours", statistics.leastHours());
        root.put("most_hours", statistics.mostHours());
        root.put("mean_hours", rounded(statistics.meanHours()));
        root.put("weakest_start", String.valueOf(grid.at(statistics.weakestStart())));
        root.put("survival", list(statistics.curve()));
        root.put("survival_by_month", rows(statistics.byMonth()));
        root.put("survival_by_hour_of_day", rows(statistics.byHourOfDay()));
        root.put("hours", findings.hours());
        root.put("survival_by_month_and_hour", rows(statistics.byMonthAndHour(findings.hours())));
        root.put("certificate", certificate(findings.certificate(), grid));
        double[] reserve = findings.reserveKwh();
        if (reserve.length > 0) {
            root.put("reserve", reserve(reserve, grid));
        }
        double[] failing = findings.failing();
        if (failing.length > 0) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("mean_survival", withStart(failing));
            List<double[]> starts = findings.failingByStart();
            if (!starts.isEmpty()) {
                map.put(
                        "survival_by_start",
                        starts.stream().map(SurvivalJson::withStart).toList());
            }
            root.put("with_failures", map);
        }
        root.put(
                "simplified",
                findings.islanded().simplified().stream()
                        .map(SurvivalJson::word)
                        .sorted()
                        .toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static String word(IslandedCase.Simplified word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> certificate(SurvivalCertificate certificate, TimeGrid grid) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("holds", certificate.holds());
        map.put("hours", certificate.steps() * grid.hours());
        map.put("starts", certificate.starts());
        map.put("failed", certificate.failed());
        map.put("least_kwh_left", number(certificate.leastKwh()));
        List<Map<String, Object>> failures = new ArrayList<>();
        for (SurvivalCertificate.Failure failure :
                certificate.failures().stream().limit(SHOWN).toList()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("start", String.valueOf(grid.at(failure.start())));
            one.put("survived_hours", failure.survived() * grid.hours());
            one.put("missing_kw", rounded(failure.missingKw()));
            failures.add(one);
        }
        map.put("first_failures", failures);
        return map;
    }

    private static Map<String, Object> reserve(double[] reserve, TimeGrid grid) {
        Map<String, Object> map = new LinkedHashMap<>();
        int impossible = (int) Arrays.stream(reserve).filter(Double::isInfinite).count();
        int largest = 0;
        for (int t = 1; t < reserve.length; t++) {
            boolean isMore = reserve[t] > reserve[largest] || Double.isInfinite(reserve[largest]);
            largest = Double.isFinite(reserve[t]) && isMore ? t : largest;
        }
        map.put("impossible_starts", impossible);
        map.put("largest_kwh", number(reserve[largest]));
        map.put("largest_at", String.valueOf(grid.at(largest)));
        map.put("kwh", Arrays.stream(reserve).mapToObj(SurvivalJson::number).toList());
        return map;
    }

    /** Null where it is no finite number: JSON has no word for infinite. */
    private static @Nullable Double number(double number) {
        return Double.isFinite(number) ? rounded(number) : null;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }

    private static double share(double share) {
        return Math.round(share * 1e8) / 1e8;
    }

    private static List<Double> withStart(double[] shares) {
        List<Double> list = new ArrayList<>(List.of(1.0));
        list.addAll(list(shares));
        return list;
    }

    private static List<Double> list(double[] shares) {
        List<Double> list = new ArrayList<>();
        for (double share : shares) {
            list.add(Double.isNaN(share) ? 0 : share(share));
        }
        return list;
    }

    private static List<List<Double>> rows(double[][] shares) {
        return Arrays.stream(shares).map(SurvivalJson::list).toList();
    }
}
