package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.tree.Cells;
import org.jspecify.annotations.Nullable;

/** Opening hours: {@code Mo-Fr 09:00-17:00; Sa 10:00-14:00}, hours of a week as a number, or seven numbers. */
final class Hours {
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final Pattern RULE = Pattern.compile(
            "(mo|tu|we|th|fr|sa|su)(?:\\s*-\\s*(mo|tu|we|th|fr|sa|su))?\\s+(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");
    private static final double WORKDAYS = 5;
    private static final double DAY = 24;
    private static final double MINUTES = 60;

    private Hours() {}

    /** Hours of each weekday, Monday first; null where the text says something else. */
    static @Nullable List<Double> parse(String text) {
        String cell = text.strip().toLowerCase(Locale.ROOT);
        double week = Cells.number(cell);
        if (!Double.isNaN(week)) {
            boolean fits = week > 0 && week <= 7 * DAY;
            double perDay = week <= WORKDAYS * DAY ? week / WORKDAYS : week / 7;
            return fits ? days(perDay, week > WORKDAYS * DAY) : null;
        }
        if (cell.equals("24/7")) {
            return days(DAY, true);
        }
        String[] seven = cell.split("\\s+");
        if (seven.length == 7 && Arrays.stream(seven).allMatch(n -> Cells.number(n) >= 0 && Cells.number(n) <= DAY)) {
            return Arrays.stream(seven).map(Cells::number).toList();
        }
        return rules(cell);
    }

    private static List<Double> days(double hours, boolean alsoAtWeekends) {
        double weekend = alsoAtWeekends ? hours : 0;
        return List.of(hours, hours, hours, hours, hours, weekend, weekend);
    }

    private static @Nullable List<Double> rules(String cell) {
        Double[] hours = {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
        for (String rule : cell.split("[;,]")) {
            Matcher matcher = RULE.matcher(rule.strip());
            if (!matcher.matches()) {
                return null;
            }
            int from = DAYS.indexOf(matcher.group(1));
            int to = matcher.group(2) == null ? from : DAYS.indexOf(matcher.group(2));
            double open = clock(matcher.group(5), matcher.group(6)) - clock(matcher.group(3), matcher.group(4));
            if (!(open > 0 && open <= DAY)) {
                return null;
            }
            for (int day = from; ; day = (day + 1) % 7) {
                hours[day] = Math.min(DAY, hours[day] + open);
                if (day == to) {
                    break;
                }
            }
        }
        return new ArrayList<>(Arrays.asList(hours));
    }

    private static double clock(String hour, String minute) {
        return Integer.parseInt(hour) + Integer.parseInt(minute) / MINUTES;
    }

    /** As seven numbers; empty where they are not known. */
    static String text(@Nullable List<Double> hours) {
        return hours == null
                ? ""
                : String.join(" ", hours.stream().map(Cells::text).toList());
    }
}
