package org.commonshed.files.energy.weather;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.sun.Site;

/** A year of made-up clear days near Hadley, written as files of each kind write it. */
final class WrittenWeather {
    static final Site HADLEY = new Site(42.34, -72.59, 40, -5);
    static final TimeGrid YEAR = TimeGrid.ofYear(2023, 1);
    private static final double DEGREE = Math.PI / 180;

    private WrittenWeather() {}

    /** cos zenith at an hour by the local clock, without the equation of time and refraction. */
    private static double height(int day, double hour) {
        double declination = 23.45 * DEGREE * Math.sin(2 * Math.PI * (284 + day) / 365);
        double angle = (hour - 12 + (HADLEY.longitude() - HADLEY.utcOffset() * 15) / 15) * 15 * DEGREE;
        double latitude = HADLEY.latitude() * DEGREE;
        return Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(angle);
    }

    /** Direct radiation in a step of the year by the local clock, W/m². */
    static double dni(int step) {
        double height = height(step / 24 + 1, step % 24 + 0.5);
        return height <= 0 ? 0 : 800 * height / (height + 0.15);
    }

    static double dhi(int step) {
        return dni(step) / 8;
    }

    static double ghi(int step) {
        return dni(step) * Math.max(0, height(step / 24 + 1, step % 24 + 0.5)) + dhi(step);
    }

    static double celsius(int step) {
        return 9 - 13 * Math.cos(2 * Math.PI * (step - 400) / 8760);
    }

    private static String lines(String head, java.util.function.IntFunction<String> row) {
        StringBuilder text = new StringBuilder(head);
        for (int t = 0; t < 8760; t++) {
            text.append(row.apply(t)).append('\n');
        }
        return text.toString();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String sam() {
        return lines(
                "Source,Latitude,Longitude,Time Zone,Elevation\nmade up,42.34,-72.59,-5,40\n"
                        + "Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd\n",
                t -> {
                    LocalDateTime at = YEAR.at(t);
                    return format(
                            "%d,%d,%d,%d,%.2f,%.2f,%.2f,%.2f,2.5",
                            1991 + at.getMonthValue(),
                            at.getMonthValue(),
                            at.getDayOfMonth(),
                            at.getHour(),
                            ghi(t),
                            dni(t),
                            dhi(t),
                            celsius(t));
                });
    }

    static String epw() {
        String head = "LOCATION,Hadley,MA,USA,made up,0,42.34,-72.59,-5.0,40.0\n"
                + "DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n"
                + "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,x\nCOMMENTS 2,x\n"
                + "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n";
        return lines(head, t -> {
            LocalDateTime at = YEAR.at(t);
            return format(
                    "2023,%d,%d,%d,60,?9,%.2f,5,50,101325,0,0,300,%.2f,%.2f,%.2f,0,0,0,0,180,2.5,0,0,9,77777,9,"
                            + "999999999,60,0.036,0,88,999.0,999.0,99.0",
                    at.getMonthValue(), at.getDayOfMonth(), at.getHour() + 1, celsius(t), ghi(t), dni(t), dhi(t));
        });
    }

    static String tmy3() {
        return lines(
                "700000,\"HADLEY\",MA,-5.0,42.340,-72.590,40\n"
                        + "Date (MM/DD/YYYY),Time (HH:MM),ETR (W/m^2),GHI (W/m^2),GHI source,DNI (W/m^2),DNI source,"
                        + "DHI (W/m^2),DHI source,Dry-bulb (C),Dry-bulb source,Wspd (m/s),Wspd source\n",
                t -> {
                    LocalDateTime at = YEAR.at(t);
                    return format(
                            "%02d/%02d/%d,%02d:00,0,%.2f,1,%.2f,1,%.2f,1,%.2f,A,2.5,A",
                            at.getMonthValue(),
                            at.getDayOfMonth(),
                            1980 + at.getMonthValue(),
                            at.getHour() + 1,
                            ghi(t),
                            dni(t),
                            dhi(t),
                            celsius(t));
                });
    }

    /** UTC is five hours ahead: its first row is the evening before. */
    private static int local(int utc) {
        return Math.floorMod(utc - 5, 8760);
    }

    static String pvgisCsv() {
        return lines(
                        "Latitude (decimal degrees): 42.340\nLongitude (decimal degrees): -72.590\nElevation (m): 40\n\n"
                                + "time(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP\n",
                        t -> {
                            LocalDateTime at = YEAR.at(t);
                            int l = local(t);
                            return format(
                                    "%d%02d%02d:%02d30,%.2f,50,%.2f,%.2f,%.2f,300,2.5,180,100000",
                                    2005 + at.getMonthValue(),
                                    at.getMonthValue(),
                                    at.getDayOfMonth(),
                                    at.getHour(),
                                    celsius(l),
                                    ghi(l),
                                    dni(l),
                                    dhi(l));
                        })
                + "\nT2m: 2-m air temperature (degree Celsius)\nPVGIS (c) European Union\n";
    }

    static String pvgisJson(String slope) {
        String rows = lines("", t -> {
            LocalDateTime at = YEAR.at(t);
            int l = local(t);
            return format(
                    "{\"time\": \"2023%02d%02d:%02d30\", \"Gb(i)\": %.2f, \"Gd(i)\": %.2f, \"Gr(i)\": 0.0, \"H_sun\": 0,"
                            + " \"T2m\": %.2f, \"WS10m\": 2.5, \"Int\": 0.0},",
                    at.getMonthValue(), at.getDayOfMonth(), at.getHour(), ghi(l) - dhi(l), dhi(l), celsius(l));
        });
        return "{\"inputs\": {\"location\": {\"latitude\": 42.34, \"longitude\": -72.59, \"elevation\": 40.0},\n"
                + "\"mounting_system\": {\"fixed\": {\"slope\": {\"value\": " + slope + "}}}},\n"
                + "\"outputs\": {\"hourly\": [\n" + rows.substring(0, rows.length() - 2) + "\n]}, \"meta\": {}}\n";
    }

    /** Changes the lines in a range, counted from 1. */
    static String changed(String text, int from, int to, UnaryOperator<String> change) {
        String[] lines = text.split("\n", -1);
        for (int i = from - 1; i < to; i++) {
            lines[i] = change.apply(lines[i]);
        }
        return String.join("\n", lines);
    }

    /** Puts other text into a cell. */
    static UnaryOperator<String> cell(int column, String other) {
        return line -> {
            String[] cells = line.split(",", -1);
            cells[column] = other;
            return String.join(",", cells);
        };
    }
}
