package org.commonshed.files.energy.meter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
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

    private MeterFile() {}

    /** Reads the series; of a Green Button file with several channels what was delivered. */
    public static Read read(Path file, MeterWishes wishes) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        String text = Sheet.text(file, LIMITS, findings);
        MeterSeries series = text == null ? null : series(text, wishes, findings);
        boolean isSound = findings.problems().isEmpty();
        return new Read(
                isSound ? Optional.ofNullable(series) : Optional.empty(), findings.problems(), findings.hints());
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
