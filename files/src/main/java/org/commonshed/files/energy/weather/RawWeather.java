package org.commonshed.files.energy.weather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;

/** What a file says of weather, before it is a year: its place and its rows as they stand there. */
final class RawWeather {
    /** What is wanted of each row. */
    enum Value {
        GHI("energy:value.ghi", "W/m²", 1600),
        DNI("energy:value.dni", "W/m²", 1600),
        DHI("energy:value.dhi", "W/m²", 1200),
        CELSIUS("energy:value.celsius", "°C", 70),
        WIND("energy:value.wind", "m/s", 90);

        final Said words;
        final String unit;
        final double most;

        Value(String words, String unit, double most) {
            this.words = Said.of(words);
            this.unit = unit;
            this.most = most;
        }

        boolean isRadiation() {
            return ordinal() <= DHI.ordinal();
        }

        /** A number that stands for a missing one: 9999, 999, 99.9, -9900 and the like. */
        boolean isMissing(double number) {
            return switch (this) {
                case CELSIUS -> number >= 99 || number <= -99;
                case WIND -> number >= 99 || number <= -1;
                default -> number >= 9900 || number <= -99;
            };
        }

        double least() {
            return this == CELSIUS ? -95 : -98;
        }
    }

    /** One row: the step that begins at a minute of a day. */
    static final class Row {
        final int line;
        final int year;
        final int month;
        final int day;
        final int minute; // of the day
        final double[] values = new double[Value.values().length];

        Row(int line, int year, int month, int day, int minute) {
            this.line = line;
            this.year = year;
            this.month = month;
            this.day = day;
            this.minute = minute;
            Arrays.fill(values, Double.NaN);
        }
    }

    final Findings findings;
    final List<Row> rows = new ArrayList<>();
    double latitude = Double.NaN;
    double longitude = Double.NaN;
    double elevation;
    /** Of the stamps in the file. */
    double utcOffset = Double.NaN;
    /** Of the place where stamps are in UTC; NaN where the stamps are its own. */
    double placeOffset = Double.NaN;
    /** Minute after the beginning of a step for which its radiation holds; NaN: a mean. */
    double sunMinute = Double.NaN;

    RawWeather(Findings findings) {
        this.findings = findings;
    }

    /** Reads a number of a row; what stands for a missing one is left out. */
    void put(Row row, Value value, String cell) {
        if (cell.isBlank() || "nan".equalsIgnoreCase(cell.strip())) {
            return;
        }
        double number = Cells.number(cell);
        if (Double.isNaN(number)) {
            findings.problem(
                    row.line,
                    value.name(),
                    "not_a_number",
                    Said.of("energy:not_a_number", cell),
                    Said.of("energy:not_a_number.mend.unknown", value.words));
        } else if (value.isMissing(number)) {
            return;
        } else if (number > value.most || number < value.least()) {
            findings.problem(
                    row.line,
                    value.name(),
                    "out_of_range",
                    Said.of("energy:out_of_range.weather", value.words, Cells.text(number), value.unit),
                    Said.of("energy:out_of_range.mend.weather", value.unit, Cells.text(value.most)));
        } else {
            row.values[value.ordinal()] = value == Value.CELSIUS ? number : Math.max(0, number);
        }
    }

    /** A number of the head of a file; NaN with a problem noted. */
    double head(String name, String cell, double least, double most) {
        double number = Cells.number(cell);
        if (!(number >= least && number <= most)) {
            Said sentence = cell.isBlank()
                    ? Said.of("energy:missing_field", name)
                    : Said.of("energy:not_a_number.is", name, cell);
            findings.problem(1, name, "bad_site", sentence, Said.of("energy:bad_site.mend", least, most));
            return Double.NaN;
        }
        return number;
    }
}
