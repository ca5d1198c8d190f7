package org.commonshed.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what was done: who, when, and what it was before; what was taken out can be brought back for a while. */
@Service
@Transactional
public class History {
    /** How long what was taken out can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final ActStore past;
    private final Shelf shelf;
    private final DeskService desks;
    private final Doors doors;
    private final Clock clock;

    History(ActStore past, Shelf shelf, DeskService desks, Doors doors, Clock clock) {
        this.past = past;
        this.shelf = shelf;
        this.desks = desks;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * Which of it.
     *
     * @param table of the format; empty = all
     * @param row of that table
     * @param before only what was done before this act
     */
    public record Wish(String table, Optional<UUID> row, Optional<UUID> person, Optional<UUID> before) {
        public static final Wish ALL = new Wish("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What somebody did.
     *
     * @param rows how many it changed
     * @param first some of them
     */
    public record Step(Act act, int rows, boolean undone, List<Touched> first) {
        public Step {
            first = List.copyOf(first);
        }
    }

    /**
     * A row that was changed.
     *
     * @param table of the format; empty for what is no table, such as the settings of the place
     * @param before empty when it was added
     * @param after empty when it was taken out
     */
    public record Touched(
            String table, UUID row, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {
        /** As it is now, or was last. */
        public Map<String, String> cells() {
            return after.or(() -> before).orElse(Map.of());
        }
    }

    /** A row that was taken out. */
    public record Gone(Act act, String table, UUID row, Map<String, String> cells, boolean mayBringBack) {}

    /** The newest first, each with its first rows. */
    @Transactional(readOnly = true)
    public List<Step> list(Viewer viewer, Wish wish, int most, int mostRows) {
        doors.demand(viewer, Deed.READ, "");
        String sheet = null;
        if (!wish.table().isEmpty()) {
            Optional<Desk> desk = desks.find(wish.table());
            if (desk.isEmpty()) {
                return List.of();
            }
            sheet = desk.get().sheet().table();
        }
        return past.listPast(wish, sheet, most).stream()
                .map(one -> step(viewer, one, mostRows))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Step> find(Viewer viewer, UUID act, int mostRows) {
        doors.demand(viewer, Deed.READ, "");
        return past.findPast(act).map(one -> step(viewer, one, mostRows));
    }

    private Step step(Viewer viewer, ActStore.Past one, int mostRows) {
        List<Touched> first = past.changes(one.act().id(), mostRows).stream()
                .map(change -> new Touched(
                        table(change.sheet()),
                        change.row(),
                        seen(viewer, change, change.before()),
                        seen(viewer, change, change.after())))
                .toList();
        return new Step(one.act(), one.rows(), one.undone(), first);
    }

    /** One side of a change; of a row that is hidden from the viewer without its words. */
    private Optional<Map<String, String>> seen(
            Viewer viewer, ActStore.Change change, @Nullable Map<String, String> side) {
        return Optional.ofNullable(side).map(cells -> seen(viewer, change.sheet(), change.row(), cells));
    }

    private Map<String, String> seen(Viewer viewer, String sheet, UUID row, Map<String, String> cells) {
        return desks.findByTable(sheet)
                .filter(desk -> desk.isUnseen(viewer, row, cells))
                .map(desk -> HiddenRows.masked(desk.sheet(), cells))
                .orElse(cells);
    }

    private String table(String sheet) {
        return desks.findByTable(sheet).map(desk -> desk.sheet().name()).orElse("");
    }

    /** What was taken out of tables and can still be brought back, the last first. */
    @Transactional(readOnly = true)
    public List<Gone> listGone(Viewer viewer, int most) {
        doors.demand(viewer, Deed.READ, "");
        return past.gone(since(), most).stream()
                .filter(gone -> !table(gone.sheet()).isEmpty())
                .map(gone -> new Gone(
                        gone.act(),
                        table(gone.sheet()),
                        gone.row(),
                        seen(viewer, gone.sheet(), gone.row(), gone.before()),
                        mayBringBack(viewer, gone)))
                .toList();
    }

    private boolean mayBringBack(Viewer viewer, ActStore.Gone gone) {
        return desks.findByTable(gone.sheet())
                .filter(desk -> desk.mayChange(viewer, gone.before()))
                .isPresent();
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }

    /** Puts a row back as it was, with its own history; nothing is done where it is there, too old, or would not fit any more. */
    public Outcome bringBack(Viewer viewer, UUID act, UUID row) {
        Optional<ActStore.Gone> gone = past.findGone(since(), act, row);
        Optional<Desk> desk = gone.flatMap(one -> desks.findByTable(one.sheet()));
        if (gone.isEmpty() || desk.isEmpty()) {
            doors.demand(viewer, Deed.READ, "");
            return new Outcome.TooLate();
        }
        Map<String, String> cells = gone.get().before();
        doors.demand(viewer, desk.get().deed(), desk.get().about(cells));
        List<Issue> issues = desk.get().issues(cells, Optional.empty());
        if (!issues.isEmpty()) {
            return new Outcome.Wrong(issues);
        }
        UUID back = shelf.begin(viewer.person(), "rows.returned");
        shelf.bringBack(back, desk.get().sheet(), new Kept(row, 1, cells));
        return new Outcome.Done(back, row);
    }
}
