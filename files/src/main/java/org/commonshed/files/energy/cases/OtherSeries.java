package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.commonshed.engine.energy.OtherYear;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.files.energy.meter.LoadProfile;
import org.commonshed.files.energy.meter.MeterFile;
import org.commonshed.files.energy.meter.MeterSeries;
import org.commonshed.files.energy.meter.MeterWishes;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Series of a case that are worked out of weather, read from a meter, or usual for a kind of user. */
final class OtherSeries {
    private static final double LARGEST_KWH = 1e12;

    private final Path file;
    private final Findings findings;
    private final PvReading pv;

    OtherSeries(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
        pv = new PvReading(file, findings);
    }

    boolean knows(Part object) {
        return object.has("pv") || object.has("meter") || object.has("profile");
    }

    /** [step]; null with a problem noted. */
    double @Nullable [] series(Part object, TimeGrid time) {
        if (object.has("pv")) {
            object.hintAtOthers(Set.of("pv", "times", "note"));
            Part roof = object.object("pv");
            return roof == null ? null : pv.series(roof, time);
        }
        return object.has("meter") ? meter(object, time) : profile(object, time);
    }

    private double @Nullable [] meter(Part object, TimeGrid time) {
        object.hintAtOthers(
                Set.of("meter", "column", "time_column", "unit", "stamp", "net", "utc_offset", "times", "note"));
        MeterWishes wishes = new MeterWishes(
                object.text("column"),
                object.text("time_column"),
                object.text("unit"),
                "end".equals(object.text("stamp")),
                object.isTrue("net"),
                object.number("utc_offset", -12, 14, Double.NaN));
        MeterFile.Read read =
                MeterFile.read(file.resolveSibling(object.text("meter")).normalize(), wishes);
        read.problems().forEach(findings::problem);
        read.hints().forEach(findings::hintOfOther);
        MeterSeries series = read.series().orElse(null);
        return series == null ? null : year(object, series, time);
    }

    private static double @Nullable [] year(Part object, MeterSeries series, TimeGrid time) {
        TimeGrid grid = series.grid();
        int day = 24 * grid.stepsPerHour();
        int year = 365 * day;
        int days = grid.steps() / day;
        if (grid.start().equals(time.start())
                && grid.stepsPerHour() == time.stepsPerHour()
                && grid.steps() >= time.steps()) {
            return Arrays.copyOf(series.kw(), time.steps());
        }
        if (grid.steps() < year - day || grid.stepsPerHour() < time.stepsPerHour() && time.stepsPerHour() > 4) {
            Said sentence = Said.of("energy:not_a_year", days);
            object.problem("meter", "not_a_year", sentence, Said.of("energy:not_a_year.mend"));
            return null;
        }
        int steps = Math.min(grid.steps(), year);
        TimeGrid whole = new TimeGrid(grid.start(), grid.stepsPerHour(), steps);
        return new OtherYear(whole, time).series(Arrays.copyOf(series.kw(), steps));
    }

    private double @Nullable [] profile(Part object, TimeGrid time) {
        object.hintAtOthers(Set.of("profile", "id", "annual_kwh", "holidays", "times", "note"));
        Path table = file.resolveSibling(object.text("profile")).normalize();
        Findings own = new Findings(String.valueOf(table.getFileName()));
        LoadProfile profile = LoadProfile.read(table, object.text("id"), own);
        own.problems().forEach(findings::problem);
        double kwh = object.number("annual_kwh", 0, LARGEST_KWH, 1000);
        Set<LocalDate> holidays = new HashSet<>();
        for (String day : object.texts("holidays")) {
            try {
                holidays.add(LocalDate.parse(day));
            } catch (DateTimeParseException e) {
                object.problem(
                        "holidays", "bad_date", Said.of("energy:bad_date", day), Said.of("energy:bad_date.mend"));
            }
        }
        return profile == null ? null : profile.kw(time, kwh, holidays);
    }
}
