package org.commonshed.home.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.same.Found;
import org.commonshed.engine.same.Pair;
import org.commonshed.engine.same.Sameness;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.Headings;
import org.commonshed.files.lists.ListFile;
import org.commonshed.files.lists.ListLimits;
import org.commonshed.files.lists.ListWishes;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.lists.ReadList;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.live.underway.Progress;
import org.commonshed.network.Actors;
import org.commonshed.network.Compared;
import org.commonshed.place.Atlas;
import org.commonshed.place.Geography;
import org.commonshed.place.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a list, and finds a neighbourhood and whoever may be the same for each row; remembered until something changes. */
@Component
class Looking {
    static final ListLimits LIMITS = new ListLimits(32 << 20, 20_000, 256, 65_536);

    private static final int MOST_PARTNERS = 3; // of one row
    private static final int MOST_REMEMBERED = 2; // lists

    private final ListStore store;
    private final Desk actors;
    private final Desk places;
    private final Atlas atlas;
    private final Geography geography;
    private final Duration patience;
    private final Map<String, Known> known = new LinkedHashMap<>(); // by upload, the last one looked at last

    Looking(
            ListStore store,
            Actors actors,
            Places places,
            Atlas atlas,
            Geography geography,
            @Value("${commonshed.import.most-seconds:120}") long mostSeconds) {
        this.store = store;
        this.actors = actors.actors();
        this.places = places.places();
        this.atlas = atlas;
        this.geography = geography;
        this.patience = Duration.ofSeconds(mostSeconds);
    }

    private record Known(String stamp, Looked looked) {}

    /**
     * What a list holds.
     *
     * @throws java.util.concurrent.CancellationException when it takes too long
     */
    Looked look(Viewer viewer, Draft draft, Progress progress) {
        String stamp = stamp(draft);
        Optional<Looked> before = find(draft.upload(), stamp);
        if (before.isPresent()) {
            return before.get();
        }
        progress.at("read");
        Looked looked = looked(viewer, read(viewer, draft), progress);
        remember(draft.upload(), new Known(stamp, looked));
        return looked;
    }

    /** Whether looking at it takes no time. */
    boolean isKnown(Draft draft) {
        return find(draft.upload(), stamp(draft)).isPresent();
    }

    private String stamp(Draft draft) {
        return actors.stamp() + " " + places.stamp() + " " + draft.said() + draft.isSwapped();
    }

    private synchronized Optional<Looked> find(String upload, String stamp) {
        return Optional.ofNullable(known.get(upload))
                .filter(one -> one.stamp().equals(stamp))
                .map(Known::looked);
    }

    private synchronized void remember(String upload, Known one) {
        known.remove(upload);
        known.put(upload, one);
        while (known.size() > MOST_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    synchronized void forget(String upload) {
        known.remove(upload);
    }

    private ReadList read(Viewer viewer, Draft draft) {
        ListWishes wishes = middle(viewer).map(draft.wishes()::near).orElse(draft.wishes());
        try (InputStream in = store.open(draft)) {
            return ListFile.read(in, draft.name(), LIMITS, wishes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the place lies, so that exchanged coordinates are noticed. */
    private Optional<Point> middle(Viewer viewer) {
        List<Kept> hoods = places.listAll(viewer, Query.all().where("kind", "neighbourhood"));
        double[] sum = new double[3];
        for (Kept hood : hoods) {
            Atlas.point(hood.get("lat"), hood.get("lon")).ifPresent(at -> {
                sum[0] += at.lat();
                sum[1] += at.lon();
                sum[2]++;
            });
        }
        return sum[2] == 0 ? Optional.empty() : Optional.of(new Point(sum[0] / sum[2], sum[1] / sum[2]));
    }

    private Looked looked(Viewer viewer, ReadList read, Progress progress) {
        List<ListedActor> listed = read.actors();
        progress.at("hoods");
        Hoods hoods = Hoods.of(listed, viewer, atlas, geography);
        List<Kept> here = actors.all();
        Map<Integer, List<Looked.Partner>> partners = partners(listed, here, progress);
        Set<String> used = here.stream().map(row -> row.get("kind")).collect(Collectors.toSet());
        List<Looked.Row> rows = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            ListedActor actor = listed.get(i);
            rows.add(new Looked.Row(
                    i + 1, actor, kind(read, actor, used), hoods.of(actor), partners.getOrDefault(i, List.of())));
        }
        return new Looked(read, rows);
    }

    /** A kind that is in use here and that the list says letter for letter counts, whether the catalogue knows it or not. */
    private static String kind(ReadList read, ListedActor actor, Set<String> used) {
        if (!actor.kind().kind().isEmpty()) {
            return actor.kind().kind();
        }
        String said = read.headings()
                .findColumn(Headings.Field.KIND)
                .map(column -> actor.kept().others().getOrDefault(column.name(), ""))
                .orElse("");
        return used.contains(said) ? said : "";
    }

    private Map<Integer, List<Looked.Partner>> partners(List<ListedActor> listed, List<Kept> here, Progress progress) {
        long end = System.nanoTime() + patience.toNanos();
        BooleanSupplier stop = () -> progress.isStopped() || System.nanoTime() > end;
        progress.at("same-here");
        List<Entry> entries = listed.stream().map(ListedActor::entry).toList();
        List<Entry> known = here.stream().map(row -> Compared.entry(row, atlas)).toList();
        Map<Integer, List<Looked.Partner>> partners = new HashMap<>();
        Found between = Sameness.between(entries, known, stop);
        for (Pair pair : between.pairs()) {
            Kept row = here.get(pair.right());
            add(partners, pair.left(), new Looked.Partner(new Same.Whom(true, row.get("id")), row.get("name"), pair));
        }
        progress.at("same-listed");
        for (Pair pair : Sameness.within(entries, stop).pairs()) {
            String number = String.valueOf(pair.left() + 1);
            String name = listed.get(pair.left()).about().name();
            add(partners, pair.right(), new Looked.Partner(new Same.Whom(false, number), name, pair));
        }
        partners.replaceAll((row, some) -> some.stream()
                .sorted(Comparator.comparing(
                                (Looked.Partner each) -> each.pair().answer())
                        .thenComparing(each -> -each.pair().probability())
                        .thenComparing(each -> !each.whom().isHere()))
                .limit(MOST_PARTNERS)
                .toList());
        return partners;
    }

    private static void add(Map<Integer, List<Looked.Partner>> partners, int row, Looked.Partner partner) {
        partners.computeIfAbsent(row, r -> new ArrayList<>()).add(partner);
    }
}
