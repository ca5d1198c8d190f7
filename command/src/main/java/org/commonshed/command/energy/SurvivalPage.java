package org.commonshed.command.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.energy.survive.SurvivalStatistics;
import org.commonshed.files.energy.results.SurvivalFindings;
import org.commonshed.picture.HeatMap;
import org.commonshed.picture.Markup;

/** What still works, when: one page that needs nothing beside it. */
final class SurvivalPage {
    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int[] DURATIONS = {1, 2, 4, 6, 12, 18, 24, 36, 48, 60, 72, 96, 120, 168};
    private static final String[] SCALE = {"under 20", "20 to 39", "40 to 59", "60 to 79", "80 and more"};

    private final String name;
    private final SurvivalFindings findings;

    SurvivalPage(String name, SurvivalFindings findings) {
        this.name = name;
        this.findings = findings;
    }

    String page() {
        SurvivalStatistics statistics = findings.statistics();
        int hours = findings.hours();
        long share = Math.round(statistics.share(hours) * 100);
        String title = "In " + share + " of 100 outages " + name + " has power for " + hours + " hours.";
        Markup body = new Markup().open("body").open("main");
        body.element("h1", title);
        body.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "An outage that begins at any hour of the year lasts well for %.1f hours on average, for %.0f at"
                                + " least and for %.0f at most.",
                        statistics.meanHours(),
                        statistics.leastHours(),
                        statistics.mostHours()),
                "class",
                "lead");
        section(
                body,
                "By month and hour",
                "Of 100 outages that begin in a month at an hour of the day, so many have power for " + hours
                        + " hours.",
                byHour(statistics.byMonthAndHour(hours)));
        section(
                body,
                "By month and length",
                "Of 100 outages that begin in a month, so many still have power after so many hours.",
                byLength(statistics));
        scale(body);
        body.close().close();
        return Page.html(title, body);
    }

    private static void section(Markup body, String title, String remark, HeatMap map) {
        body.open("section", "class", "section").open("div", "class", "section-head");
        body.element("h2", title).element("p", remark, "class", "small soft").close();
        body.add(map.draw()).close();
    }

    private static HeatMap byHour(double[][] shares) {
        List<String> columns = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            columns.add(String.valueOf(hour));
        }
        return new HeatMap("Of 100 outages, by month and hour of the day", "", columns, rows(shares));
    }

    private static HeatMap byLength(SurvivalStatistics statistics) {
        int longest = statistics.wholeHours();
        int[] durations = Arrays.stream(DURATIONS)
                .filter(hours -> hours <= Math.max(1, longest))
                .toArray();
        List<String> columns =
                Arrays.stream(durations).mapToObj(hours -> hours + " h").toList();
        double[][] curves = statistics.byMonth();
        double[][] shares = new double[curves.length][durations.length];
        for (int month = 0; month < curves.length; month++) {
            for (int i = 0; i < durations.length; i++) {
                shares[month][i] = durations[i] < curves[month].length ? curves[month][durations[i]] : 0;
            }
        }
        return new HeatMap("Of 100 outages, by month and length", "", columns, rows(shares));
    }

    private static List<HeatMap.Row> rows(double[][] shares) {
        List<HeatMap.Row> rows = new ArrayList<>();
        for (int month = 0; month < shares.length; month++) {
            List<Double> row = Arrays.stream(shares[month]).boxed().toList();
            if (row.stream().anyMatch(share -> !Double.isNaN(share))) {
                rows.add(HeatMap.Row.ofShares(MONTHS.get(month), row));
            }
        }
        return rows;
    }

    private static void scale(Markup body) {
        body.open("ol", "class", "scale");
        for (int step = 0; step < SCALE.length; step++) {
            body.element("li", SCALE[step], "class", "heat" + step);
        }
        body.close();
    }
}
