package org.commonshed.home.twice;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.same.Pair;
import org.commonshed.engine.same.Sameness;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Compared;
import org.commonshed.network.Twos;
import org.commonshed.place.Atlas;
import org.commonshed.place.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Pairs of actors that may be one, worked out once until an actor changes. */
@Component
@NamedInterface("twice")
public class Pairs {
    private static final double RATHER = 0.5;

    private final Desk actors;
    private final Atlas atlas;
    private final Twos twos;
    private final Doors doors;
    private final Remembered<List<Likely>> found;

    Pairs(
            Actors actors,
            Places places,
            Atlas atlas,
            Twos twos,
            Doors doors,
            PlaceSettings settings,
            @Value("${commonshed.import.most-seconds:120}") long mostSeconds) {
        this.actors = actors.actors();
        this.atlas = atlas;
        this.twos = twos;
        this.doors = doors;
        Duration patience = Duration.ofSeconds(mostSeconds);
        this.found = new Remembered<>(settings, List.of(this.actors, places.places()), () -> search(patience));
    }

    /** Two actors and what speaks for their being one. */
    @NamedInterface("twice")
    public record Likely(Kept one, Kept other, Pair pair) {
        /** Whether they are rather one than two. */
        public boolean isRather() {
            return pair.probability() >= RATHER;
        }

        Twos.Two two() {
            return new Twos.Two(one.get("id"), other.get("id"));
        }
    }

    /**
     * Those of which nobody said that they are two, the likeliest first.
     *
     * @throws java.util.concurrent.CancellationException when it takes too long
     */
    public List<Likely> list(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        Set<Twos.Two> said = twos.list();
        return found.get().stream()
                .filter(likely -> !said.contains(likely.two()))
                .toList();
    }

    /** Those of which somebody said that they are two. */
    public List<Likely> listTwos(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        Set<Twos.Two> said = twos.list();
        return found.get().stream()
                .filter(likely -> said.contains(likely.two()))
                .toList();
    }

    private List<Likely> search(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<Kept> rows = actors.all();
        List<Entry> entries =
                rows.stream().map(row -> Compared.entry(row, atlas)).toList();
        return Sameness.within(entries, () -> System.nanoTime() > end).pairs().stream()
                .map(pair -> new Likely(rows.get(pair.left()), rows.get(pair.right()), pair))
                .sorted(Comparator.comparing((Likely likely) -> likely.pair().answer())
                        .thenComparing(likely -> -likely.pair().probability()))
                .toList();
    }
}
