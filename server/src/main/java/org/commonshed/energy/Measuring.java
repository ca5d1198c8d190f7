package org.commonshed.energy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.SumRows;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.Keys;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.engine.energy.share.QuotaTable;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.energy.sharing.CoefficientFile;
import org.commonshed.files.energy.weather.WeatherFile;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** What a plan counts with in place of what is typical: homes together, files that whoever speaks for the neighbourhood brought in. */
@Service
public class Measuring {
    private static final long MOST_BYTES = 32L << 20;

    private final Doors doors;
    private final SumRows sums;
    private final FileRows files;

    Measuring(Doors doors, SumRows sums, FileRows files) {
        this.doors = doors;
        this.sums = sums;
        this.files = files;
    }

    /** What a plan is made with. */
    record Taken(
            Measured measured,
            Found.Inputs inputs,
            @Nullable QuotaTable coefficients,
            String stamp) {}

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) {}

    /** What came of a file: what is to be mended, and where in it. */
    public record Brought(Faults faults, List<Issue> issues) {
        public Brought {
            issues = List.copyOf(issues);
        }
    }

    /** Which places have anything that counts in place of what is typical. */
    Set<String> listPlaces() {
        Set<String> measured = new HashSet<>(files.listPlaces());
        measured.addAll(sums.listPlaces());
        return measured;
    }

    /** Changes whenever a plan would be made with something else. */
    String stamp(String place) {
        return sums.stamp(place) + fileStamps(place);
    }

    private String fileStamps(String place) {
        return Arrays.stream(FileRows.Kind.values())
                .map(kind ->
                        find(place, kind).map(head -> "/" + kind + head.at()).orElse(""))
                .collect(Collectors.joining());
    }

    /** The file of a kind that counts. */
    public Optional<FileRows.Head> find(String place, FileRows.Kind kind) {
        return files.findHead(place, kind);
    }

    /** All that counts now; homes that are new are put into a sum where there are enough of them. */
    Taken take(String place) {
        Optional<SumRows.Sum> sum = sums.findForPlan(place);
        Optional<FileRows.Head> head = find(place, FileRows.Kind.WEATHER);
        WeatherYear weather = files.findContent(place, FileRows.Kind.WEATHER)
                .flatMap(content -> weather(content).weather())
                .orElse(null);
        QuotaTable coefficients = files.findContent(place, FileRows.Kind.COEFFICIENTS)
                .map(content -> coefficients(content, new Findings("")))
                .orElse(null);
        Measured measured = new Measured(
                sum.map(SumRows.Sum::homes).orElse(0),
                sum.map(SumRows.Sum::homesKw).orElse(new double[0]),
                weather);
        Found.Inputs inputs = new Found.Inputs(
                measured.homes(),
                head.map(FileRows.Head::name).orElse(""),
                head.map(one -> one.at().toEpochMilli()).orElse(0L));
        String stamp = sum.map(one -> one.id().toString()).orElse("") + fileStamps(place);
        return new Taken(measured, inputs, coefficients, stamp);
    }

    private static WeatherFile.Read weather(byte[] content) {
        return read(content, path -> WeatherFile.read(path, MOST_BYTES));
    }

    /** Null with problems noted. */
    private static @Nullable QuotaTable coefficients(byte[] content, Findings findings) {
        return read(content, path -> Optional.ofNullable(new CoefficientFile(path, Keys.blank(), findings).read()))
                .orElse(null);
    }

    /** What is read of something that was sent, packed with gzip or not; the file is there no longer than that. */
    public static <T> T read(byte[] content, Function<Path, T> reader) {
        boolean isPacked = content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
        try {
            Path folder = Files.createTempDirectory("commonshed-energy-");
            try {
                return reader.apply(Files.write(folder.resolve(isPacked ? "sent.csv.gz" : "sent.csv"), content));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file in the place of the one before, if nothing of it is to be mended. */
    public Brought bringIn(Viewer viewer, String place, FileRows.Kind kind, Sent sent) {
        doors.demand(viewer, Deed.STATE_NEED, place);
        List<Issue> problems = problems(kind, sent.content());
        if (!problems.isEmpty()) {
            return new Brought(Faults.of(kind.word(), "fault.energy.file"), problems);
        }
        return files.keep(place, kind, sent.name(), sent.content())
                ? new Brought(Faults.NONE, List.of())
                : new Brought(Faults.of(kind.word(), "fault.energy.large"), List.of());
    }

    private static List<Issue> problems(FileRows.Kind kind, byte[] content) {
        if (kind == FileRows.Kind.WEATHER) {
            return weather(content).problems();
        }
        Findings findings = new Findings("");
        coefficients(content, findings);
        return findings.problems();
    }

    /** Back to what is typical, or to nothing. */
    public void takeOut(Viewer viewer, String place, FileRows.Kind kind) {
        doors.demand(viewer, Deed.STATE_NEED, place);
        files.takeOut(place, kind);
    }
}
