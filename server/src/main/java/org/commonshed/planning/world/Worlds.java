package org.commonshed.planning.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budgets;
import org.commonshed.design.Designs;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.exchange.Exchange;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.live.underway.Progress;
import org.commonshed.network.Actors;
import org.commonshed.place.Places;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the place as one world folder: what all rooms state together, in and out without loss. */
@NamedInterface("world")
@Service
@Transactional
public class Worlds {
    private final Places places;
    private final List<Desk> desks;
    private final Shelf shelf;
    private final Doors doors;

    Worlds(Places places, DeskService desks, Shelf shelf, Doors doors, Rooms rooms) {
        this.places = places;
        this.desks = desks.listAll();
        this.shelf = shelf;
        this.doors = doors;
        if (this.desks.size() != Schema.TABLES.size()) {
            throw new IllegalStateException(rooms + " keep only " + this.desks.size() + " tables\nMaybe one is new.");
        }
    }

    /** The rooms that open the desks; they have to be there before. */
    @Component
    record Rooms(Actors actors, Designs designs, Inventory inventory, Exchange exchange, Budgets budgets) {}

    /** Whether there is a place at all. */
    @Transactional(readOnly = true)
    public boolean isThere() {
        return !places.settings().isEmpty();
    }

    /** The place as its people stated it. */
    @Transactional(readOnly = true)
    public Stated stated(Viewer viewer) {
        List<Stated.Rows> tables = new ArrayList<>();
        desks.forEach(desk -> desk.stated(viewer).ifPresent(tables::add));
        return new Stated(places.settings(), tables, places.outlines(viewer));
    }

    /** The same for a plan, which everybody reads: without the words of anything that is hidden. */
    @Transactional(readOnly = true)
    public Stated reckoned(Viewer viewer) {
        List<Stated.Rows> tables = new ArrayList<>();
        desks.forEach(desk -> desk.reckoned(viewer).ifPresent(tables::add));
        return new Stated(places.settings(), tables, places.outlines(viewer));
    }

    /**
     * Writes the place as a folder in its normalised form.
     *
     * @throws IOException when the folder cannot be written
     */
    @Transactional(readOnly = true)
    public void export(Viewer viewer, Path folder) throws IOException {
        WorldFolder.write(stated(viewer), folder);
    }

    /** What bringing it in would change, table by table; tables without a change are left out. */
    @Transactional(readOnly = true)
    public Map<String, Difference> preview(Viewer viewer, Stated wanted) {
        return preview(viewer, wanted, Progress.NONE);
    }

    /** The same, for somebody who watches. */
    @Transactional(readOnly = true)
    public Map<String, Difference> preview(Viewer viewer, Stated wanted, Progress progress) {
        doors.demand(viewer, Deed.IMPORT, "");
        Map<String, Difference> differences = new LinkedHashMap<>();
        Counting counting = new Counting("compared", wanted, progress);
        for (Desk desk : desks) {
            Optional<Stated.Rows> rows = rows(wanted, desk);
            Difference difference = desk.difference(viewer, rows);
            if (!difference.isEmpty()) {
                differences.put(desk.sheet().name(), difference);
            }
            counting.add(rows);
        }
        return differences;
    }

    /** Tells how many rows of all there are were dealt with. */
    private static final class Counting {
        private final String step;
        private final Progress progress;
        private final long all;
        private long done;

        Counting(String step, Stated wanted, Progress progress) {
            this.step = step;
            this.progress = progress;
            all = wanted.tables().stream()
                    .mapToLong(table -> table.rows().size())
                    .sum();
            progress.at(step, 0, all);
        }

        void add(Optional<Stated.Rows> rows) {
            done += rows.map(table -> table.rows().size()).orElse(0);
            progress.at(step, done, all);
        }
    }

    /** Makes the rooms hold what the folder states, all or nothing; the act takes it back. */
    public UUID bringIn(Viewer viewer, Stated wanted) {
        return bringIn(viewer, wanted, (table, change) -> {});
    }

    /** @param told is given what changed, table by table; nothing of tables that stay as they are */
    public UUID bringIn(Viewer viewer, Stated wanted, BiConsumer<String, Difference> told) {
        return bringIn(viewer, wanted, told, Progress.NONE);
    }

    /** The same, for somebody who watches; where they stop it, nothing of it is there. */
    public UUID bringIn(Viewer viewer, Stated wanted, BiConsumer<String, Difference> told, Progress progress) {
        doors.demand(viewer, Deed.IMPORT, "");
        UUID act = shelf.begin(viewer.person(), "world.imported");
        places.replaceSettings(viewer, act, wanted);
        Counting counting = new Counting("written", wanted, progress);
        for (Desk desk : desks) {
            Optional<Stated.Rows> rows = rows(wanted, desk);
            Difference change = desk.replaceAll(viewer, act, rows);
            if (!change.isEmpty()) {
                told.accept(desk.sheet().name(), change);
            }
            counting.add(rows);
        }
        return act;
    }

    /** Takes back an act that brought a place in or changed its settings, if nothing that it changed was changed since. */
    public Outcome takeBack(Viewer viewer, UUID act) {
        boolean isWhole = shelf.findAct(act)
                .filter(done -> done.deed().equals("world.imported"))
                .isPresent();
        doors.demand(viewer, isWhole ? Deed.IMPORT : Deed.CHANGE_PLACES, "");
        return shelf.undo(viewer.person(), act);
    }

    private static Optional<Stated.Rows> rows(Stated stated, Desk desk) {
        String table = desk.sheet().name();
        return stated.tables().stream().filter(t -> t.table().equals(table)).findFirst();
    }
}
