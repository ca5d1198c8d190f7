package org.commonshed.files.energy.weather;

import java.util.List;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.world.Said;

/**
 * EnergyPlus weather: eight lines of head, then 35 columns without names; hours from 1 to 24, each the mean of the hour that
 * ends there (EnergyPlus, Auxiliary Programs, Weather Converter Program).
 */
final class EpwReader {
    private static final int HEAD = 8;
    private static final int COLUMNS = 22; // at least, up to the wind
    private static final int HOUR = 60;

    private EpwReader() {}

    static boolean isMeant(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).startsWith("LOCATION,");
    }

    static void read(List<String> lines, RawWeather raw) {
        String[] place = lines.get(0).split(",", -1);
        if (place.length < 10 || lines.size() <= HEAD) {
            raw.findings.problem(1, "", "not_epw", Said.of("energy:not_epw"), Said.of("energy:not_epw.mend"));
            return;
        }
        raw.latitude = raw.head("latitude", place[6], -90, 90);
        raw.longitude = raw.head("longitude", place[7], -180, 180);
        raw.utcOffset = raw.head("time zone", place[8], -12, 14);
        raw.elevation = raw.head("elevation", place[9], -450, 9000);
        int perHour = perHour(lines.get(HEAD - 1));
        Stamps stamps = new Stamps(raw.findings);
        for (int i = HEAD; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length < COLUMNS) {
                if (!lines.get(i).isBlank()) {
                    raw.findings.problem(
                            i + 1,
                            "",
                            "too_few_cells",
                            Said.of("energy:too_few_cells", cells.length),
                            Said.of("energy:too_few_cells.mend"));
                }
                continue;
            }
            int[] when = stamps.whole(i + 1, cells[0], cells[1], cells[2], cells[3], cells[4]);
            if (when == null) {
                continue;
            }
            int minute = (when[3] - 1) * HOUR + (perHour > 1 ? end(when[4]) - HOUR / perHour : 0);
            RawWeather.Row row = stamps.row(i + 1, when[0], when[1], when[2], minute);
            if (row != null) {
                raw.put(row, Value.GHI, cells[13]);
                raw.put(row, Value.DNI, cells[14]);
                raw.put(row, Value.DHI, cells[15]);
                raw.put(row, Value.CELSIUS, cells[6]);
                raw.put(row, Value.WIND, cells[21]);
                raw.rows.add(row);
            }
        }
    }

    private static int end(int minute) {
        return minute == 0 ? HOUR : minute;
    }

    private static int perHour(String periods) {
        String[] cells = periods.split(",", -1);
        double number = cells.length > 2 ? Cells.number(cells[2]) : Double.NaN;
        return number >= 1 && number <= HOUR ? (int) number : 1;
    }
}
