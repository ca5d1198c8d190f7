package org.commonshed.files.energy.meter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Readings of a made-up house, 0.1 to 2.4 kWh an hour by the hour of the day, as files write them. */
final class WrittenMeter {
    private WrittenMeter() {}

    static double kwh(int hour) {
        return 0.1 * (hour % 24 + 1);
    }

    /** Lines of so many hours from a start, with a head. */
    static String hours(String head, LocalDateTime start, int hours) {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int h = 0; h < hours; h++) {
            text.append(start.plusHours(h))
                    .append(',')
                    .append(String.format(
                            Locale.ROOT, "%.1f", kwh(start.plusHours(h).getHour())))
                    .append('\n');
        }
        return text.toString();
    }

    static String winter() {
        return hours("time,usage (kWh)", LocalDateTime.of(2024, 1, 8, 0, 0), 24 * 21);
    }

    /** Changes lines in a range, counted from 1; an empty text takes them out. */
    static String changed(String text, int from, int to, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String other = number >= from && number <= to ? change.apply(line) : line;
            if (!other.isEmpty()) {
                lines.add(other);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    static UnaryOperator<String> reading(String other) {
        return line -> line.substring(0, line.indexOf(',') + 1) + other;
    }

    /** A year by a clock that is put forward and back, as in Massachusetts in 2024. */
    static String daylightYear(int hours) {
        StringBuilder text = new StringBuilder("time,kWh\n");
        LocalDateTime start = LocalDateTime.of(2024, 1, 1, 0, 0);
        LocalDateTime spring = LocalDateTime.of(2024, 3, 10, 2, 0);
        LocalDateTime autumn = LocalDateTime.of(2024, 11, 3, 1, 0);
        for (int h = 0; h < hours; h++) {
            LocalDateTime standard = start.plusHours(h);
            boolean isSummer = !standard.isBefore(spring) && standard.isBefore(autumn);
            text.append(isSummer ? standard.plusHours(1) : standard)
                    .append(String.format(Locale.ROOT, ",%.1f%n", kwh(standard.getHour())));
        }
        return text.toString();
    }

    static GreenButton green(int direction, int powerOfTen) {
        List<GreenButton.Interval> intervals = new ArrayList<>();
        long start = 1_704_085_200; // 1 January 2024, 00:00 in Massachusetts
        for (int h = 0; h < 24 * 40; h++) {
            intervals.add(new GreenButton.Interval(0, start + h * 3600L, 3600, Math.round(kwh(h) * 1000)));
        }
        return new GreenButton(-5 * 3600, List.of(new GreenButton.Channel(direction, powerOfTen, 72, 3600, intervals)));
    }
}
