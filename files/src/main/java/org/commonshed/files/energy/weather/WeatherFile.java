package org.commonshed.files.energy.weather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** A year of weather from a file, described in docs/reference/energy-weather.md. What kind it is, the file itself says. */
public final class WeatherFile {
    /** A year, or why there is none. */
    public record Read(Optional<WeatherYear> weather, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    static final ReadingLimits LIMITS = new ReadingLimits(128L << 20, 1_100_000, 65_536, 1);

    private WeatherFile() {}

    /** Reads TMY3, EPW, SAM or PVGIS, packed with gzip or not. */
    public static Read read(Path file) {
        return read(file, LIMITS.bytes());
    }

    /** The same; a file that unpacks to more than so many bytes is a problem. */
    public static Read read(Path file, long mostBytes) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        String text = Sheet.text(file, LIMITS.withBytes(mostBytes), findings);
        WeatherYear year = text == null ? null : read(text, findings);
        boolean isSound = findings.problems().isEmpty();
        return new Read(isSound ? Optional.ofNullable(year) : Optional.empty(), findings.problems(), findings.hints());
    }

    private static @Nullable WeatherYear read(String text, Findings findings) {
        RawWeather raw = new RawWeather(findings);
        List<String> lines = text.lines().toList();
        TableReader tables = new TableReader(raw, LIMITS);
        if (Trees.isJson(text)) {
            Pvgis.json(text, raw, LIMITS);
        } else if (EpwReader.isMeant(lines)) {
            EpwReader.read(lines, raw);
        } else if (Pvgis.isMeant(lines)) {
            tables.pvgis(lines);
        } else if (TableReader.isTmy3(lines)) {
            tables.tmy3(lines);
        } else if (TableReader.isSam(lines)) {
            tables.sam(lines);
        } else {
            findings.problem(
                    1,
                    "",
                    "unknown_weather",
                    Said.of("energy:unknown_weather"),
                    Said.of("energy:unknown_weather.mend"));
        }
        return findings.problems().isEmpty() ? new YearMaking(raw).year() : null;
    }
}
