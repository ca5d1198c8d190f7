package org.commonshed.files.energy.meter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Stamps of readings: ISO with or without an offset, 14.03.2024 05:15, 3/14/2024 5:15 AM and the like. Whether the day or the
 * month stands first, the whole column tells.
 */
final class MeterTimes {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4})(?:,? +(\\d{1,2}):(\\d{2})(?::\\d{2})?)? ?([AaPp][Mm])?");
    private static final Pattern OFFSET = Pattern.compile(".*[T ]\\d{1,2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})");
    private static final int MONTHS = 12;

    private final boolean isDayFirst;
    private final double utcOffset;
    private final Findings findings;

    private MeterTimes(boolean isDayFirst, double utcOffset, Findings findings) {
        this.isDayFirst = isDayFirst;
        this.utcOffset = utcOffset;
        this.findings = findings;
    }

    /** Null with a problem noted where nobody can tell days from months. */
    static @Nullable MeterTimes of(List<String> stamps, double utcOffset, Findings findings) {
        int first = 0;
        int second = 0;
        boolean isPointed = false;
        for (String stamp : stamps) {
            Matcher local = LOCAL.matcher(stamp.strip());
            if (local.matches()) {
                first = Math.max(first, Integer.parseInt(local.group(1)));
                second = Math.max(second, Integer.parseInt(local.group(3)));
                isPointed |= ".".equals(local.group(2));
            }
        }
        if (first > 0 && first <= MONTHS && second <= MONTHS && !isPointed && stamps.size() > 1) {
            findings.problem(
                    0, "", "day_or_month", Said.of("energy:day_or_month"), Said.of("energy:day_or_month.mend"));
            return null;
        }
        return new MeterTimes(isPointed || first > MONTHS, utcOffset, findings);
    }

    /** In standard time where the stamp says its offset, else as it stands. Null with a problem noted. */
    @Nullable
    LocalDateTime parse(String text, int line) {
        String stamp = text.strip();
        try {
            if (OFFSET.matcher(stamp).matches()) {
                String iso = stamp.replace(' ', 'T').replaceAll("([+-]\\d{2})(\\d{2})$", "$1:$2");
                OffsetDateTime time = OffsetDateTime.parse(iso);
                double hours = Double.isNaN(utcOffset) ? 0 : utcOffset;
                return time.withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .plusMinutes(Math.round(hours * 60));
            }
            Matcher iso = ISO.matcher(stamp);
            if (iso.matches()) {
                LocalDateTime midnight = midnight(iso.group(1), iso.group(2), iso.group(3));
                return time(midnight, iso.group(4), iso.group(5), "");
            }
            Matcher local = LOCAL.matcher(stamp);
            if (local.matches()) {
                String day = local.group(isDayFirst ? 1 : 3);
                String month = local.group(isDayFirst ? 3 : 1);
                LocalDateTime midnight = midnight(local.group(4), month, day);
                return time(midnight, local.group(5), local.group(6), local.group(7));
            }
        } catch (DateTimeException e) {
            // told below like any other
        }
        Said mend = Said.of("energy:bad_time.mend.meter");
        findings.problem(line, "", "bad_time", Said.of("energy:bad_time", text), mend);
        return null;
    }

    private static LocalDateTime midnight(String year, String month, String day) {
        return LocalDateTime.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), 0, 0);
    }

    private static LocalDateTime time(
            LocalDateTime midnight, @Nullable String hour, @Nullable String minute, @Nullable String half) {
        int hours = hour == null ? 0 : Integer.parseInt(hour);
        if (half != null && !half.isEmpty()) {
            hours = hours % MONTHS + (half.toLowerCase(Locale.ROOT).equals("pm") ? MONTHS : 0);
        }
        if (hours > 24) {
            throw new DateTimeException("hour " + hours);
        }
        return midnight.plusHours(hours).plusMinutes(minute == null ? 0 : Integer.parseInt(minute));
    }
}
