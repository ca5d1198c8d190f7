package org.commonshed.home.whole;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** World folders that came in as zip files and wait until somebody has seen what they would change. Few, and not for long. */
@Component
@NamedInterface("whole")
public class Arrivals {
    private static final int MOST = 4;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Path place;
    private final ReadingLimits limits;
    private final BroughtAlong along;
    private final Clock clock;
    private final Map<UUID, Arrival> waiting = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Known> last =
            new AtomicReference<>(); // whoever looks at one says yes to it next

    Arrivals(
            @Value("${commonshed.data}") Path data,
            @Value("${commonshed.import.most-mb:512}") long mostMb,
            @Value("${commonshed.import.most-seconds:120}") long mostSeconds,
            BroughtAlong along,
            Clock clock) {
        this.place = data.resolve("arrivals");
        this.limits = ReadingLimits.DEFAULT.withBytes(mostMb << 20).withTime(Duration.ofSeconds(mostSeconds));
        this.along = along;
        this.clock = clock;
        remove(place); // what an earlier run has left
    }

    /** One that waits. */
    private record Arrival(Optional<UUID> person, Path place, Path folder, Instant until) {}

    private record Known(UUID token, Reading reading) {}

    /** What came in: the token of what was unpacked, or why that could not be done. */
    public sealed interface Outcome {
        @NamedInterface("whole")
        record Taken(UUID token) implements Outcome {}

        @NamedInterface("whole")
        record Unfit(List<org.commonshed.files.world.Issue> problems) implements Outcome {
            public Unfit {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Unpacks a zip file, and keeps the folder for this person alone. */
    public Outcome take(Viewer viewer, InputStream zip) {
        UUID token = NewId.next(clock);
        Path own = place.resolve(token.toString());
        try {
            Files.createDirectories(own);
            WorldZip.Unpacked unpacked = WorldZip.unpack(zip, own, limits);
            if (unpacked.folder().isEmpty()) {
                remove(own);
                return new Outcome.Unfit(unpacked.problems());
            }
            Path folder = unpacked.folder().get();
            keep(
                    token,
                    new Arrival(viewer.person(), own, folder, clock.instant().plus(KEPT)));
            return new Outcome.Taken(token);
        } catch (IOException e) {
            remove(own);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(own);
            throw e;
        }
    }

    /** The one of that token, read; empty when it has gone or is somebody else's. */
    public Optional<Reading> find(Viewer viewer, UUID token) {
        Known before = last.get();
        return folder(viewer, token).map(folder -> {
            if (before != null && before.token().equals(token)) {
                return before.reading();
            }
            Reading reading = WorldFolder.read(folder, List.of(), limits, along.catalogue());
            last.set(new Known(token, reading));
            return reading;
        });
    }

    boolean isThere(Viewer viewer, UUID token) {
        return folder(viewer, token).isPresent();
    }

    private synchronized Optional<Path> folder(Viewer viewer, UUID token) {
        leaveOld(MOST);
        return Optional.ofNullable(waiting.get(token))
                .filter(arrival -> arrival.person().equals(viewer.person()))
                .map(Arrival::folder);
    }

    public synchronized void leave(UUID token) {
        last.set(null);
        Optional.ofNullable(waiting.remove(token)).ifPresent(arrival -> remove(arrival.place()));
    }

    private synchronized void keep(UUID token, Arrival arrival) {
        leaveOld(MOST - 1);
        waiting.put(token, arrival);
    }

    /** Those whose time is over, and the oldest of too many. */
    private synchronized void leaveOld(int most) {
        Instant now = clock.instant();
        Iterator<Arrival> all = waiting.values().iterator();
        while (all.hasNext()) {
            Arrival oldest = all.next();
            if (waiting.size() > most || oldest.until().isBefore(now)) {
                remove(oldest.place());
                all.remove();
            }
        }
    }

    @PreDestroy
    void close() {
        remove(place);
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
