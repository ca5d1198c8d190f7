package org.commonshed.files.energy.weather;

import java.util.List;
import java.util.Locale;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Weather in tables with names of columns: SAM (System Advisor Model, Weather File CSV Format; also NSRDB), TMY3 (S. Wilcox, W.
 * Marion, NREL/TP-581-43156, 2008) and PVGIS (European Commission, Joint Research Centre) as CSV.
 */
final class TableReader {
    private static final List<List<String>> NAMES = List.of(
            List.of("ghi", "gh", "global", "globalhorizontal", "globalhorizontalirradiance", "g(h)"),
            List.of("dni", "dn", "beam", "direct", "directnormal", "directnormalirradiance", "gb(n)"),
            List.of("dhi", "df", "diffuse", "diffusehorizontal", "diffusehorizontalirradiance", "gd(h)"),
            List.of("tdry", "temperature", "drybulb", "tamb", "airtemperature", "ambienttemp", "t2m"),
            List.of("wspd", "windspeed", "wind", "ws10m"));
    private static final int HOUR = 60;

    private final RawWeather raw;
    private final ReadingLimits limits;
    private final Stamps stamps;
    private int before; // lines before the names of columns

    TableReader(RawWeather raw, ReadingLimits limits) {
        this.raw = raw;
        this.limits = limits;
        stamps = new Stamps(raw.findings);
    }

    static boolean isSam(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0).toLowerCase(Locale.ROOT);
        return first.contains("latitude") && first.contains(",");
    }

    static boolean isTmy3(List<String> lines) {
        return lines.size() > 1 && lines.get(1).toLowerCase(Locale.ROOT).contains("date (mm/dd/yyyy)");
    }

    /** The table that begins after so many lines and ends before a line. */
    private @Nullable Sheet sheet(List<String> lines, int head, int end) {
        before = head;
        return Sheet.parse(String.join("\n", lines.subList(head, end)), limits, raw.findings);
    }

    private static String plain(String name) {
        String cut = name.contains("(h)") || name.contains("(n)") || name.contains("(i)")
                ? name
                : name.replaceAll("\\(.*?\\)", "");
        return cut.replaceAll("[\\s_./-]", "").toLowerCase(Locale.ROOT);
    }

    private static String find(Sheet sheet, List<String> names) {
        for (String name : names) {
            for (String column : sheet.columns) {
                if (plain(column).equals(name)) {
                    return column;
                }
            }
        }
        return "";
    }

    /** By value, the column that holds it; empty where none does. */
    private static List<String> columns(Sheet sheet) {
        return NAMES.stream().map(names -> find(sheet, names)).toList();
    }

    private void values(List<String> columns, Sheet.Row cells, RawWeather.Row row) {
        for (Value value : Value.values()) {
            String column = columns.get(value.ordinal());
            if (!column.isEmpty()) {
                raw.put(row, value, cells.get(column));
            }
        }
        raw.rows.add(row);
    }

    /** Names and values of the place, then names of columns, then rows whose hours are 0 to 23, or 1 to 24. */
    void sam(List<String> lines) {
        Sheet place = Sheet.parse(lines.get(0) + "\n" + (lines.size() > 1 ? lines.get(1) : ""), limits, raw.findings);
        Sheet sheet = sheet(lines, Math.min(2, lines.size()), lines.size());
        if (place == null || sheet == null || place.rows.isEmpty()) {
            return;
        }
        Sheet.Row head = place.rows.get(0);
        raw.latitude = raw.head("latitude", head.get(find(place, List.of("latitude", "lat"))), -90, 90);
        raw.longitude = raw.head("longitude", head.get(find(place, List.of("longitude", "lon", "lng"))), -180, 180);
        raw.utcOffset = raw.head("time zone", head.get(find(place, List.of("timezone", "tz"))), -12, 14);
        raw.elevation = raw.head("elevation", head.get(find(place, List.of("elevation", "elev"))), -450, 9000);
        double local = Cells.number(head.get(find(place, List.of("localtimezone"))));
        raw.placeOffset = local == raw.utcOffset ? Double.NaN : local;
        String minute = find(sheet, List.of("minute"));
        String hour = find(sheet, List.of("hour"));
        String year = find(sheet, List.of("year"));
        String month = find(sheet, List.of("month"));
        String day = find(sheet, List.of("day"));
        if (hour.isEmpty() || month.isEmpty() || day.isEmpty()) {
            raw.findings.problem(
                    3,
                    "",
                    "missing_column",
                    Said.of("energy:missing_column.time"),
                    Said.of("energy:missing_column.mend.time"));
            return;
        }
        int last = sheet.rows.stream()
                .mapToInt(r -> (int) Cells.number(r.get(hour)))
                .max()
                .orElse(0);
        int from = last == 24 ? 1 : 0;
        List<String> columns = columns(sheet);
        for (Sheet.Row cells : sheet.rows) {
            int line = cells.line() + before;
            String years = year.isEmpty() || cells.get(year).isBlank() ? "2017" : cells.get(year);
            String minutes = minute.isEmpty() ? "0" : cells.get(minute);
            int[] when = stamps.whole(line, years, cells.get(month), cells.get(day), cells.get(hour), minutes);
            RawWeather.Row row = when == null
                    ? null
                    : stamps.row(line, when[0], when[1], when[2], (when[3] - from) * HOUR + when[4]);
            if (row != null) {
                values(columns, cells, row);
            }
        }
        if (!minute.isEmpty() && !raw.rows.isEmpty()) {
            raw.sunMinute = raw.rows.get(0).minute % HOUR;
        }
    }

    /** One line of the place, names of columns, then hours that end at 01:00 to 24:00. */
    void tmy3(List<String> lines) {
        String[] place = lines.get(0).replace("\"", "").split(",", -1);
        if (place.length < 7) {
            raw.findings.problem(1, "", "not_tmy3", Said.of("energy:not_tmy3"), Said.of("energy:not_tmy3.mend"));
            return;
        }
        raw.utcOffset = raw.head("time zone", place[3], -12, 14);
        raw.latitude = raw.head("latitude", place[4], -90, 90);
        raw.longitude = raw.head("longitude", place[5], -180, 180);
        raw.elevation = raw.head("elevation", place[6], -450, 9000);
        Sheet sheet = sheet(lines, 1, lines.size());
        if (sheet == null) {
            return;
        }
        String date = find(sheet, List.of("date"));
        String time = find(sheet, List.of("time"));
        List<String> columns = columns(sheet);
        for (Sheet.Row cells : sheet.rows) {
            int line = cells.line() + before;
            String[] days = cells.get(date).split("/", -1);
            String[] hours = cells.get(time).split(":", -1);
            if (days.length != 3 || hours.length < 2) {
                stamps.whole(line, cells.get(date) + "?");
                continue;
            }
            int[] when = stamps.whole(line, days[2], days[0], days[1], hours[0], hours[1]);
            RawWeather.Row row =
                    when == null ? null : stamps.row(line, when[0], when[1], when[2], (when[3] - 1) * HOUR + when[4]);
            if (row != null) {
                values(columns, cells, row);
            }
        }
    }

    /** Lines of the place with a colon, a table whose times are in UTC, lines that explain it. */
    void pvgis(List<String> lines) {
        int head = 0;
        while (head < lines.size() && !lines.get(head).startsWith("time")) {
            head++;
        }
        raw.utcOffset = 0;
        raw.latitude = raw.head("latitude", after(lines, head, "latitude"), -90, 90);
        raw.longitude = raw.head("longitude", after(lines, head, "longitude"), -180, 180);
        double metres = Cells.number(after(lines, head, "elevation"));
        raw.elevation = Double.isNaN(metres) ? 0 : metres;
        double offset = Cells.number(after(lines, head, "irradiance time offset"));
        int end = head;
        while (end < lines.size() && (end == head || lines.get(end).matches("\\d{8}:\\d{4}.*"))) {
            end++;
        }
        Sheet sheet = sheet(lines, head, end);
        if (sheet == null || sheet.columns.isEmpty()) {
            raw.findings.problem(
                    0, "", "not_pvgis", Said.of("energy:not_pvgis.table"), Said.of("energy:not_pvgis.mend.table"));
            return;
        }
        Pvgis pvgis = new Pvgis(raw, stamps);
        pvgis.plane(after(lines, head, "slope"), sheet.columns);
        String time = sheet.columns.get(0);
        for (Sheet.Row cells : sheet.rows) {
            pvgis.row(cells.line() + before, cells.get(time), name -> cells.get(name.toLowerCase(Locale.ROOT)));
        }
        pvgis.end(offset);
    }

    private static String after(List<String> lines, int head, String name) {
        for (String line : lines.subList(0, head)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.toLowerCase(Locale.ROOT).startsWith(name)) {
                return line.substring(colon + 1)
                        .replaceAll("[^0-9.+-]", " ")
                        .strip()
                        .split(" ", -1)[0];
            }
        }
        return "";
    }
}
