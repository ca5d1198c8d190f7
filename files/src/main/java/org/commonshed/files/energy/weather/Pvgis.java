package org.commonshed.files.energy.weather;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonshed.files.energy.weather.RawWeather.Value;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * What PVGIS gives: hours in UTC, each with the radiation at one minute of it (European Commission, Joint Research Centre, PVGIS
 * user manual). Typical years name radiation of a level surface; time series that of the plane that was asked for, which is of
 * use only when it is level.
 */
final class Pvgis {
    private static final int HOUR = 60;

    private final RawWeather raw;
    private final Stamps stamps;
    private boolean isPlane;

    Pvgis(RawWeather raw, Stamps stamps) {
        this.raw = raw;
        this.stamps = stamps;
    }

    static boolean isMeant(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).startsWith("Latitude (decimal degrees)");
    }

    /** Looks whether radiation is that of a tilted plane. */
    void plane(String slope, List<String> columns) {
        isPlane = columns.stream()
                .anyMatch(column -> column.equalsIgnoreCase("g(i)") || column.equalsIgnoreCase("gb(i)"));
        double degrees = Cells.number(slope);
        if (isPlane && degrees != 0) {
            Said sentence = Double.isNaN(degrees)
                    ? Said.of("energy:tilted_plane.unknown")
                    : Said.of("energy:tilted_plane", slope);
            raw.findings.problem(0, "G(i)", "tilted_plane", sentence, Said.of("energy:tilted_plane.mend"));
        }
    }

    void row(int line, String time, UnaryOperator<String> cell) {
        if (!time.matches("\\d{8}:\\d{4}")) {
            stamps.whole(line, time + "?");
            return;
        }
        int[] when = stamps.whole(
                line,
                time.substring(0, 4),
                time.substring(4, 6),
                time.substring(6, 8),
                time.substring(9, 11),
                time.substring(11, 13));
        RawWeather.Row row =
                when == null ? null : stamps.row(line, when[0], when[1], when[2], when[3] * HOUR + when[4]);
        if (row == null) {
            return;
        }
        raw.put(row, Value.CELSIUS, cell.apply("T2m"));
        raw.put(row, Value.WIND, cell.apply("WS10m"));
        if (isPlane) {
            level(row, cell);
        } else {
            raw.put(row, Value.GHI, cell.apply("G(h)"));
            raw.put(row, Value.DNI, cell.apply("Gb(n)"));
            raw.put(row, Value.DHI, cell.apply("Gd(h)"));
        }
        raw.rows.add(row);
    }

    /** On a level plane nothing comes back from the ground: G(i), or direct and diffuse part. */
    private void level(RawWeather.Row row, UnaryOperator<String> cell) {
        raw.put(row, Value.GHI, cell.apply("G(i)"));
        raw.put(row, Value.DHI, cell.apply("Gd(i)"));
        double direct = Cells.number(cell.apply("Gb(i)"));
        double diffuse = row.values[Value.DHI.ordinal()];
        if (Double.isNaN(row.values[Value.GHI.ordinal()]) && direct + diffuse >= 0) {
            row.values[Value.GHI.ordinal()] = direct + diffuse;
        }
    }

    /** @param offsetHours of the radiation within its hour where the file says it; NaN where the minutes do */
    void end(double offsetHours) {
        if (!raw.rows.isEmpty()) {
            int minute = raw.rows.get(0).minute % HOUR;
            raw.sunMinute = Double.isNaN(offsetHours) ? minute : Math.floorMod(Math.round(offsetHours * HOUR), HOUR);
        }
        raw.placeOffset = Math.rint(raw.longitude / 15);
    }

    /** The same as JSON. */
    static void json(String text, RawWeather raw, ReadingLimits limits) {
        Object root = new Trees(limits, raw.findings).read(text);
        Part inputs = root instanceof Part part ? part.object("inputs") : null;
        Part outputs = root instanceof Part part ? part.object("outputs") : null;
        Part place = inputs == null ? null : inputs.object("location");
        if (place == null || outputs == null) {
            if (raw.findings.problems().isEmpty()) {
                Said mend = Said.of("energy:not_pvgis.mend.json");
                raw.findings.problem(1, "", "not_pvgis", Said.of("energy:not_pvgis.json"), mend);
            }
            return;
        }
        raw.utcOffset = 0;
        raw.latitude = raw.head("latitude", place.text("latitude"), -90, 90);
        raw.longitude = raw.head("longitude", place.text("longitude"), -180, 180);
        double metres = place.number("elevation");
        raw.elevation = Double.isNaN(metres) ? 0 : metres;
        Pvgis pvgis = new Pvgis(raw, new Stamps(raw.findings));
        List<Part> hours = outputs.objects(outputs.has("tmy_hourly") ? "tmy_hourly" : "hourly");
        if (!hours.isEmpty()) {
            pvgis.plane(slope(inputs), List.copyOf(hours.get(0).values.keySet()));
        }
        for (Part hour : hours) {
            String time = hour.text(hour.has("time(UTC)") ? "time(UTC)" : "time");
            pvgis.row(hour.line, time, hour::text);
        }
        pvgis.end(place.number("irradiance_time_offset"));
    }

    private static String slope(@Nullable Part inputs) {
        Part mounting = inputs == null ? null : inputs.object("mounting_system");
        Part fixed = mounting == null ? null : mounting.object("fixed");
        Part slope = fixed == null ? null : fixed.object("slope");
        return slope == null ? "" : slope.text("value");
    }
}
