package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.home.lists.Deciding.Decided;
import org.commonshed.home.lists.Deciding.Fate;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.live.underway.Progress;
import org.commonshed.network.Actors;
import org.commonshed.network.Aliases;
import org.commonshed.network.Compared;
import org.commonshed.place.Atlas;
import org.commonshed.tables.NewName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what was decided about a list, as one act or not at all. */
@Component
class Taking {
    private static final List<String> FILLED = List.of("size", Compared.LINK, Compared.IDENTITY);

    private static final int MOST_AT_ONCE = 500; // rows between two looks at whether to stop

    private final Desk actors;
    private final Atlas atlas;
    private final Aliases aliases;
    private final Shelf shelf;
    private final Doors doors;
    private final TransactionOperations transaction;

    Taking(Actors actors, Atlas atlas, Aliases aliases, Shelf shelf, Doors doors, TransactionOperations transaction) {
        this.actors = actors.actors();
        this.atlas = atlas;
        this.aliases = aliases;
        this.shelf = shelf;
        this.doors = doors;
        this.transaction = transaction;
    }

    /** What is written: rows that are new, and rows that something was filled into. */
    private record Written(List<Map<String, String>> added, Map<String, Map<String, String>> filled) {}

    /**
     * @param afterwards what is done in the same transaction
     * @return the act; nothing where nothing would change, or where somebody changed the same meanwhile
     */
    Optional<UUID> keep(Viewer viewer, List<Decided> all, Runnable afterwards, Progress progress) {
        doors.demand(viewer, Deed.IMPORT, "");
        if (all.stream().anyMatch(decided -> decided.fate() == Fate.ASKS)) {
            throw new IllegalArgumentException("a row still asks\nMaybe look at all of them first.");
        }
        try {
            Optional<UUID> act = transaction.execute(status -> {
                Optional<UUID> done = write(viewer, all, progress);
                if (done.isEmpty()) {
                    status.setRollbackOnly();
                } else {
                    afterwards.run();
                }
                return done;
            });
            return act == null ? Optional.empty() : act;
        } catch (DuplicateKeyException meanwhile) {
            return Optional.empty();
        }
    }

    private Optional<UUID> write(Viewer viewer, List<Decided> all, Progress progress) {
        Map<String, Kept> here = new HashMap<>();
        actors.all().forEach(row -> here.put(row.get("id"), row));
        Written written = written(all, here);
        if (written.added().isEmpty() && written.filled().isEmpty()) {
            return Optional.empty();
        }
        UUID act = shelf.begin(viewer.person(), "actors.listed");
        shelf.addColumns(actors.sheet(), columns(written));
        int rows = written.added().size() + written.filled().size();
        progress.at("written", 0, rows);
        for (int from = 0; from < written.added().size(); from += MOST_AT_ONCE) {
            int to = Math.min(written.added().size(), from + MOST_AT_ONCE);
            shelf.addAll(act, actors.sheet(), written.added().subList(from, to));
            progress.at("written", to, rows);
        }
        int done = written.added().size();
        for (Map.Entry<String, Map<String, String>> each : written.filled().entrySet()) {
            Kept row = here.get(each.getKey());
            if (row == null
                    || !(shelf.change(act, actors.sheet(), row.id(), row.version(), each.getValue())
                            instanceof Outcome.Done)) {
                return Optional.empty();
            }
            progress.at("written", ++done, rows);
        }
        return Optional.of(act);
    }

    /** Columns that the format does not know, in the order in which they come. */
    private List<String> columns(Written written) {
        Set<String> columns = new LinkedHashSet<>(List.of(Compared.LINK, Compared.IDENTITY));
        Stream.concat(written.added().stream(), written.filled().values().stream())
                .forEach(row -> columns.addAll(new TreeSet<>(row.keySet())));
        columns.removeAll(actors.sheet().columns());
        return List.copyOf(columns);
    }

    /** Rows come after those that they may be the same as, so their ids are known by then. */
    private Written written(List<Decided> all, Map<String, Kept> here) {
        Set<String> taken = new HashSet<>(here.keySet());
        taken.addAll(atlas.all().keySet());
        Map<Integer, String> ids = new HashMap<>(); // of the actor that a row is, by its number
        Map<String, Map<String, String>> added = new LinkedHashMap<>();
        Map<String, Map<String, String>> filled = new LinkedHashMap<>();
        for (Decided decided : all) {
            Optional<String> whose =
                    decided.whom().flatMap(whom -> whom.isHere() ? Optional.of(whom.id()) : find(ids, whom.number()));
            if (decided.fate() == Fate.ADDED) {
                String id = NewName.free(decided.choice().name(), "actor", name -> !taken.add(name) || isOld(name));
                Map<String, String> cells = new HashMap<>(decided.cells());
                cells.put("id", id);
                added.put(id, cells);
                whose = Optional.of(id);
            } else if (decided.fate() == Fate.FILLS && whose.isPresent()) {
                fill(whose.get(), decided.cells(), added, filled, here);
            }
            whose.ifPresent(id -> ids.put(decided.row().number(), id));
        }
        return new Written(new ArrayList<>(added.values()), filled);
    }

    private static Optional<String> find(Map<Integer, String> ids, int row) {
        return Optional.ofNullable(ids.get(row));
    }

    /** Old links to somebody who was merged must not lead to a stranger. */
    private boolean isOld(String id) {
        return !aliases.now(id).equals(id);
    }

    private static void fill(
            String id,
            Map<String, String> cells,
            Map<String, Map<String, String>> added,
            Map<String, Map<String, String>> filled,
            Map<String, Kept> here) {
        Map<String, String> own = added.get(id);
        Kept row = here.get(id);
        if (own != null) {
            fill(own, cells);
        } else if (row != null) {
            Map<String, String> more = new HashMap<>(filled.getOrDefault(id, row.cells()));
            fill(more, cells);
            if (!more.equals(row.cells())) {
                filled.put(id, more);
            }
        }
    }

    private static void fill(Map<String, String> own, Map<String, String> cells) {
        for (String column : FILLED) {
            if (cells.containsKey(column)) {
                own.putIfAbsent(column, cells.getOrDefault(column, ""));
            }
        }
        if (!own.containsKey("lat") && !own.containsKey("lon") && cells.containsKey("lat")) {
            own.put("lat", cells.getOrDefault("lat", ""));
            own.put("lon", cells.getOrDefault("lon", ""));
        }
    }
}
