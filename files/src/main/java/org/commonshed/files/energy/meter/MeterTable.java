package org.commonshed.files.energy.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Readings as CSV: columns are found by their names, the unit by what stands behind them. */
final class MeterTable {
    private static final List<String> TIMES = List.of(
            "timestamp",
            "datetime",
            "date time",
            "interval start",
            "interval end",
            "start",
            "from",
            "von",
            "zeitstempel",
            "date",
            "datum",
            "time",
            "zeit",
            "end",
            "bis");
    private static final List<String> CLOCKS = List.of("time", "start time", "zeit", "uhrzeit", "hour");
    private static final List<String> VALUES = List.of(
            "usage",
            "consumption",
            "energy",
            "load",
            "power",
            "import",
            "value",
            "kwh",
            "kw",
            "wh",
            "mwh",
            "w",
            "mw",
            "verbrauch",
            "wert");
    /** kWh or kW for each. */
    private static final Map<String, Double> UNITS =
            Map.of("kwh", 1.0, "wh", 1e-3, "mwh", 1e3, "kw", 1.0, "w", 1e-3, "mw", 1e3);

    private final MeterWishes wishes;
    private final Findings findings;

    MeterTable(MeterWishes wishes, Findings findings) {
        this.wishes = wishes;
        this.findings = findings;
    }

    List<Reading> readings(String text) {
        Sheet sheet = Sheet.parse(tabsAsSemicolons(text), MeterFile.LIMITS, findings);
        if (sheet == null) {
            return List.of();
        }
        String time = column(sheet, wishes.timeColumn(), TIMES);
        String value = column(sheet, wishes.valueColumn(), VALUES);
        if (time.isEmpty() || value.isEmpty() || time.equals(value)) {
            Said sentence = Said.of(time.isEmpty() ? "energy:missing_column.times" : "energy:missing_column.readings");
            findings.problem(
                    1,
                    "",
                    "missing_column",
                    sentence,
                    Said.of("energy:missing_column.mend.meter", String.join(", ", sheet.columns)));
            return List.of();
        }
        String unit = unit(value);
        if (unit.isEmpty()) {
            findings.problem(
                    1,
                    value,
                    "unknown_unit",
                    Said.of("energy:unknown_unit", value),
                    Said.of("energy:unknown_unit.mend"));
            return List.of();
        }
        return rows(sheet, time, value, unit);
    }

    private static String tabsAsSemicolons(String text) {
        int end = text.indexOf('\n');
        String head = end < 0 ? text : text.substring(0, end);
        return head.indexOf('\t') >= 0 && head.indexOf(';') < 0 ? text.replace('\t', ';') : text;
    }

    private static String column(Sheet sheet, String wanted, List<String> names) {
        String exact = wanted.strip().toLowerCase(Locale.ROOT);
        if (!exact.isEmpty()) {
            return sheet.has(exact) ? exact : "";
        }
        for (String name : names) {
            for (String column : sheet.columns) {
                String plain = column.replaceAll("[_\\[(].*", "").strip();
                if (plain.equals(name)
                        || column.equals(name)
                        || column.replace('_', ' ').equals(name)) {
                    return column;
                }
            }
        }
        return "";
    }

    private String unit(String column) {
        String given = wishes.unit().strip().toLowerCase(Locale.ROOT);
        if (UNITS.containsKey(given)) {
            return given;
        }
        for (String word : column.split("[^a-z]+")) {
            if (UNITS.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    private List<Reading> rows(Sheet sheet, String time, String value, String unit) {
        String clock = column(sheet, "", CLOCKS);
        boolean isApart = !clock.isEmpty() && !clock.equals(time) && !time.contains("time");
        List<String> stamps = new ArrayList<>();
        for (Sheet.Row row : sheet.rows) {
            stamps.add(isApart ? row.get(time) + " " + row.get(clock) : row.get(time));
        }
        MeterTimes times = MeterTimes.of(stamps, wishes.utcOffset(), findings);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < stamps.size() && times != null; i++) {
            Reading reading = reading(sheet.rows.get(i), stamps.get(i), value, unit, times);
            if (reading != null) {
                readings.add(reading);
            }
        }
        boolean isEnd = wishes.endsAtStamp() || time.contains("end") || time.equals("bis");
        return isEnd ? begun(readings) : readings;
    }

    private @Nullable Reading reading(Sheet.Row row, String stamp, String value, String unit, MeterTimes times) {
        var start = times.parse(stamp, row.line());
        String cell = row.get(value);
        if (start == null || cell.isBlank()) {
            return null; // an empty cell is a gap
        }
        double number = Cells.number(decimal(cell));
        if (Double.isNaN(number) || Math.abs(number) > 1e9) {
            findings.problem(
                    row.line(),
                    value,
                    "not_a_number",
                    Said.of("energy:not_a_number.reading", cell),
                    Said.of("energy:not_a_number.mend.empty"));
            return null;
        }
        double factor = UNITS.getOrDefault(unit, 1.0);
        return new Reading(row.line(), start, 0, number * factor, !unit.endsWith("h"));
    }

    /** A comma before the last digits is a decimal comma; points before it part thousands. */
    private static String decimal(String cell) {
        String text = cell.strip();
        return text.matches("[+-]?[0-9.]*,[0-9]+") ? text.replace(".", "").replace(',', '.') : text;
    }

    /** Stamps are ends: each step begins where the one before ended. */
    private static List<Reading> begun(List<Reading> readings) {
        List<Reading> begun = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading one = readings.get(i);
            Reading other = readings.get(i > 0 ? i - 1 : Math.min(1, readings.size() - 1));
            long minutes = Math.abs(other.minutesTo(one));
            long step = minutes > 0 && minutes <= 60 ? minutes : 60;
            begun.add(one.moved(-step).lasting((int) step));
        }
        return begun;
    }
}
