package org.commonshed.files.energy.weather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** When a row's step begins, of what files write. */
final class Stamps {
    private static final int DAY = 24 * 60;

    private final Findings findings;

    Stamps(Findings findings) {
        this.findings = findings;
    }

    /** A row that begins at a minute of a day; below 0 it begins the day before. Null with a problem noted. */
    RawWeather.@Nullable Row row(int line, int year, int month, int day, int minute) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (minute < 0 || minute >= DAY) {
                date = date.plusDays(Math.floorDiv(minute, DAY));
            }
            return new RawWeather.Row(
                    line, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Math.floorMod(minute, DAY));
        } catch (DateTimeException e) {
            Said sentence = Said.of("energy:bad_time.day", year, month, day);
            findings.problem(line, "", "bad_time", sentence, Said.of("energy:bad_time.mend.dates"));
            return null;
        }
    }

    /** Whole numbers out of texts; null with a problem noted. */
    int @Nullable [] whole(int line, String... cells) {
        try {
            return Arrays.stream(cells)
                    .mapToInt(cell -> (int) Double.parseDouble(cell.strip()))
                    .toArray();
        } catch (NumberFormatException e) {
            Said sentence = Said.of("energy:bad_time", String.join(" ", cells));
            findings.problem(line, "", "bad_time", sentence, Said.of("energy:bad_time.mend.row"));
            return null;
        }
    }
}
