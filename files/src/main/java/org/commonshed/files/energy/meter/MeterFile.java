package org.commonshed.files.energy.meter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Readings of a meter: CSV or Green Button, packed or not; described in docs/reference/energy-weather.md. */
public final class MeterFile {
    /** A series, or why there is none. */
    public record Read(Optional<MeterSeries> series, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    static final ReadingLimits LIMITS = new ReadingLimits(128L << 20, 1_100_000, 65_536, 1);

    private static final ReadingLimits YEAR_LIMITS = LIMITS.withBytes(32L << 20);

    private MeterFile() {}

    /** Reads the last year of hours of a file of at most 32 MB; less than a year is a problem. */
    public static Read readYear(Path file, MeterWishes wishes) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        MeterSeries series = read(file, wishes, YEAR_LIMITS, findings);
        Optional<MeterSeries> year = series == null ? Optional.empty() : series.findLastYear();
        if (series != null && year.isEmpty()) {
            int days = series.grid().steps() / (24 * series.grid().stepsPerHour());
            findings.problem(
                    0, "", "not_a_year", Said.of("energy:not_a_year", days), Said.of("energy:not_a_year.mend"));
        }
        return new Read(year, findings.problems(), findings.hints());
    }

    /** Reads the series; of a Green Button file with several channels what was delivered. */
    public static Read read(Path file, MeterWishes wishes) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        MeterSeries series = read(file, wishes, LIMITS, findings);
        return new Read(Optional.ofNullable(series), findings.problems(), findings.hints());
    }

    /** Null with problems noted. */
    private static @Nullable MeterSeries read(Path file, MeterWishes wishes, ReadingLimits limits, Findings findings) {
        String text = Sheet.text(file, limits, findings);
        MeterSeries series = text == null ? null : series(text, wishes, findings);
        return findings.problems().isEmpty() ? series : null;
    }

    private static @Nullable MeterSeries series(String text, MeterWishes wishes, Findings findings) {
        List<Reading> readings;
        if (text.stripLeading().startsWith("<")) {
            GreenButton green = GreenButtonReader.read(text, findings);
            readings = green == null ? List.of() : green.delivered(findings, wishes.utcOffset());
        } else {
            readings = new MeterTable(wishes, findings).readings(text);
        }
        return findings.problems().isEmpty() ? new Timeline(findings, wishes.isNet()).series(readings) : null;
    }
}
