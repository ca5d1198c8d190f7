package org.commonshed.energy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.SumRows;
import org.commonshed.energy.making.Found;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.energy.weather.WeatherFile;
import org.commonshed.files.world.Issue;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** What was measured in a neighbourhood: homes together, and weather from a file that whoever speaks for it brought in. */
@Service
public class Measuring {
    private static final long MOST_BYTES = 32L << 20;
    private static final String FAULT = "weather";

    private final Doors doors;
    private final SumRows sums;
    private final FileRows files;

    Measuring(Doors doors, SumRows sums, FileRows files) {
        this.doors = doors;
        this.sums = sums;
        this.files = files;
    }

    /** What a plan is made with. */
    record Taken(Measured measured, Found.Inputs inputs, String stamp) {}

    /** What came of a file: what is to be mended, and where in it. */
    public record Brought(Faults faults, List<Issue> issues) {
        public Brought {
            issues = List.copyOf(issues);
        }
    }

    /** Changes whenever a plan would be made with something else. */
    String stamp(String place) {
        return sums.stamp(place) + weatherStamp(place);
    }

    private String weatherStamp(String place) {
        return findWeather(place).map(head -> "/" + head.at()).orElse("");
    }

    /** The file of weather that counts. */
    public Optional<FileRows.Head> findWeather(String place) {
        return files.findHead(place, FileRows.Kind.WEATHER);
    }

    /** All that counts now; homes that are new are put into a sum where there are enough of them. */
    Taken take(String place) {
        Optional<SumRows.Sum> sum = sums.findForPlan(place);
        Optional<FileRows.Head> head = findWeather(place);
        WeatherYear weather = files.findContent(place, FileRows.Kind.WEATHER)
                .flatMap(content -> read(content).weather())
                .orElse(null);
        Measured measured = new Measured(
                sum.map(SumRows.Sum::homes).orElse(0),
                sum.map(SumRows.Sum::homesKw).orElse(new double[0]),
                weather);
        Found.Inputs inputs = new Found.Inputs(
                measured.homes(),
                head.map(FileRows.Head::name).orElse(""),
                head.map(one -> one.at().toEpochMilli()).orElse(0L));
        String stamp = sum.map(one -> one.id().toString()).orElse("") + weatherStamp(place);
        return new Taken(measured, inputs, stamp);
    }

    private static WeatherFile.Read read(byte[] content) {
        boolean isPacked = content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
        String name = isPacked ? "weather.csv.gz" : "weather.csv";
        try {
            Path folder = Files.createTempDirectory("commonshed-weather-");
            try {
                return WeatherFile.read(Files.write(folder.resolve(name), content), MOST_BYTES);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Weather takes the place of the formula, if nothing of the file is to be mended. */
    public Brought bringWeather(Viewer viewer, String place, String name, byte[] content) {
        doors.demand(viewer, Deed.STATE_NEED, place);
        WeatherFile.Read read = read(content);
        if (read.weather().isEmpty()) {
            return new Brought(Faults.of(FAULT, "fault.energy.file"), read.problems());
        }
        return files.keep(place, FileRows.Kind.WEATHER, name, content)
                ? new Brought(Faults.NONE, List.of())
                : new Brought(Faults.of(FAULT, "fault.energy.large"), List.of());
    }

    /** Back to the formula. */
    public void takeWeatherOut(Viewer viewer, String place) {
        doors.demand(viewer, Deed.STATE_NEED, place);
        files.takeOut(place, FileRows.Kind.WEATHER);
    }
}
