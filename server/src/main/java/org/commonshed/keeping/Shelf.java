package org.commonshed.keeping;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Stated;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door: rows are read, added, changed and taken out, and every change is written down with who, when and the
 * state before. Whether somebody may do it, and whether it makes sense, the room asks before.
 */
@Service
public class Shelf {
    private static final int MANY = 500;

    private final RowStore rows;
    private final ActStore acts;
    private final SheetStore states;
    private final Stamps stamps;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Clock clock;

    Shelf(RowStore rows, ActStore acts, SheetStore states, Stamps stamps, List<Sheet> sheets, Clock clock) {
        this.stamps = stamps;
        this.rows = rows;
        this.acts = acts;
        this.states = states;
        this.clock = clock;
        sheets.forEach(sheet -> this.sheets.put(sheet.table(), sheet));
    }

    @Transactional(readOnly = true)
    public Page list(Sheet sheet, Query query) {
        return rows.list(sheet, query);
    }

    /** All rows that the query wants, however many: for exports and for plans. */
    @Transactional(readOnly = true)
    public List<Kept> listAll(Sheet sheet, Query query) {
        return rows.listAll(sheet, query);
    }

    @Transactional(readOnly = true)
    public long count(Sheet sheet, Query query) {
        return rows.count(sheet, query);
    }

    /** How many rows there are for each text of a column, most first. */
    @Transactional(readOnly = true)
    public Map<String, Long> counts(Sheet sheet, String column) {
        return rows.counts(sheet, column);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(Sheet sheet, UUID row) {
        return rows.find(sheet, row);
    }

    /** The row whose id, as people write it, is this one. */
    @Transactional(readOnly = true)
    public Optional<Kept> findById(Sheet sheet, String id) {
        return rows.listAll(sheet, Query.all().where("id", id)).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst();
    }

    /** Grows with every change of the sheet. */
    public long stamp(Sheet sheet) {
        return stamps.of(sheet);
    }

    /** Columns that rows have and the format does not know. */
    @Transactional(readOnly = true)
    public List<String> unknownColumns(Sheet sheet) {
        return states.unknownColumns(sheet);
    }

    /** Begins an act, to which changes are then added. */
    @Transactional
    public UUID begin(Optional<UUID> person, String deed) {
        return begin(person, deed, Optional.empty());
    }

    private UUID begin(Optional<UUID> person, String deed, Optional<UUID> undoes) {
        Act act = new Act(NewId.next(clock), clock.instant(), person, deed, undoes);
        acts.add(act);
        return act.id();
    }

    @Transactional
    public Outcome add(UUID act, Sheet sheet, Map<String, String> cells) {
        Kept row = new Kept(NewId.next(clock), 1, filled(cells));
        insert(act, sheet, List.of(row));
        return new Outcome.Done(act, row.id());
    }

    /** Several rows as one act. */
    @Transactional
    public void addAll(UUID act, Sheet sheet, List<Map<String, String>> cells) {
        insert(
                act,
                sheet,
                cells.stream()
                        .map(row -> new Kept(NewId.next(clock), 1, filled(row)))
                        .toList());
    }

    /** @param version the one that the person saw */
    @Transactional
    public Outcome change(UUID act, Sheet sheet, UUID row, int version, Map<String, String> cells) {
        Optional<Kept> before = rows.find(sheet, row);
        if (before.isEmpty()) {
            return new Outcome.Gone();
        }
        Kept after = new Kept(row, version + 1, filled(cells));
        if (before.get().version() != version || !rows.update(sheet, after)) {
            return new Outcome.Changed(rows.find(sheet, row).orElse(before.get()));
        }
        acts.add(
                act,
                List.of(new ActStore.Change(sheet.table(), row, before.get().cells(), after.cells())));
        return new Outcome.Done(act, row);
    }

    /** Notes that something concerns a row that stays as it is. */
    @Transactional
    void note(UUID act, Sheet sheet, Kept row) {
        acts.add(act, List.of(new ActStore.Change(sheet.table(), row.id(), row.cells(), row.cells())));
    }

    /** @param version the one that the person saw */
    @Transactional
    public Outcome remove(UUID act, Sheet sheet, UUID row, int version) {
        Optional<Kept> before = rows.find(sheet, row);
        if (before.isEmpty()) {
            return new Outcome.Gone();
        }
        if (!rows.delete(sheet, row, version)) {
            return new Outcome.Changed(before.get());
        }
        acts.add(
                act,
                List.of(new ActStore.Change(sheet.table(), row, before.get().cells(), null)));
        return new Outcome.Done(act, row);
    }

    /**
     * The sheet as a table of a world folder; empty where it was never stated and has no row.
     *
     * @param masked rows of which only ids and amounts are told
     */
    @Transactional(readOnly = true)
    public Optional<Stated.Rows> stated(Sheet sheet, Set<UUID> masked) {
        List<Kept> kept = HiddenRows.masked(sheet, rows.listAll(sheet, Query.all()), masked);
        if (kept.isEmpty() && !states.isStated(sheet)) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(sheet.columns());
        columns.addAll(states.unknownColumns(sheet));
        List<List<String>> cells = new ArrayList<>(kept.size());
        kept.forEach(row -> cells.add(columns.stream().map(row::get).toList()));
        return Optional.of(new Stated.Rows(sheet.name(), columns, cells));
    }

    /** Makes the sheet hold exactly these rows; those that stay as they are are not touched. */
    @Transactional
    public Difference replaceAll(UUID act, Sheet sheet, Optional<Stated.Rows> wanted) {
        Difference difference = difference(sheet, cells(wanted));
        List<ActStore.Change> changes = new ArrayList<>();
        rows.deleteAll(sheet, difference.removed());
        difference.removed().forEach(row -> changes.add(change(sheet, row, null)));
        for (Difference.Pair pair : difference.changed()) {
            rows.update(sheet, pair.after());
            changes.add(change(sheet, pair.before(), pair.after().cells()));
        }
        acts.add(act, changes);
        insert(act, sheet, difference.added());
        if (difference.added().size() > MANY) {
            rows.look(sheet);
        }
        states.state(sheet, wanted.isPresent(), wanted.map(Stated.Rows::columns).orElse(List.of()));
        return difference;
    }

    private static ActStore.Change change(Sheet sheet, Kept before, @Nullable Map<String, String> after) {
        return new ActStore.Change(sheet.table(), before.id(), before.cells(), after);
    }

    /** Rows of a folder as cells by column. */
    static List<Map<String, String>> cells(Optional<Stated.Rows> wanted) {
        List<Map<String, String>> cells = new ArrayList<>();
        wanted.ifPresent(table -> table.rows().forEach(row -> {
            Map<String, String> byColumn = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                byColumn.putIfAbsent(table.columns().get(c), row.get(c));
            }
            cells.add(byColumn);
        }));
        return cells;
    }

    /** What {@link #replaceAll} would do. */
    @Transactional(readOnly = true)
    public Difference difference(Sheet sheet, List<Map<String, String>> wanted) {
        Map<String, Deque<Kept>> known = new HashMap<>();
        for (Kept row : rows.listAll(sheet, Query.all())) {
            known.computeIfAbsent(key(sheet, row.cells()), k -> new ArrayDeque<>())
                    .add(row);
        }
        List<Kept> added = new ArrayList<>();
        List<Difference.Pair> changed = new ArrayList<>();
        for (Map<String, String> cells : wanted) {
            Map<String, String> filled = filled(cells);
            Deque<Kept> same = known.get(key(sheet, filled));
            Kept before = same == null ? null : sameFirst(same, filled);
            if (before == null) {
                added.add(new Kept(NewId.next(clock), 1, filled));
            } else if (!before.cells().equals(filled)) {
                changed.add(new Difference.Pair(before, new Kept(before.id(), before.version() + 1, filled)));
            }
        }
        List<Kept> removed = known.values().stream().flatMap(Deque::stream).toList();
        return new Difference(added, changed, removed);
    }

    /** Of several rows with one key the one that is the same, else the first; it is taken out. */
    private static Kept sameFirst(Deque<Kept> rows, Map<String, String> cells) {
        for (Kept row : rows) {
            if (row.cells().equals(cells)) {
                rows.remove(row);
                return row;
            }
        }
        return rows.poll();
    }

    private static String key(Sheet sheet, Map<String, String> cells) {
        StringBuilder key = new StringBuilder();
        sheet.schema()
                .key()
                .forEach(column -> key.append(cells.getOrDefault(column, "")).append('\u0001'));
        return key.toString();
    }

    /** Lets rows have columns that the format does not know. */
    @Transactional
    public void addColumns(Sheet sheet, List<String> columns) {
        List<String> known = new ArrayList<>(states.unknownColumns(sheet));
        if (!known.containsAll(columns)) {
            known.addAll(columns);
            states.state(sheet, states.isStated(sheet), known);
        }
    }

    /** A row that was taken out, with the name that it has in the house. */
    @Transactional
    void bringBack(UUID act, Sheet sheet, Kept row) {
        insert(act, sheet, List.of(row));
    }

    /** Takes an act back, if nothing that it changed was changed since. */
    @Transactional
    public Outcome undo(Optional<UUID> person, UUID act) {
        if (acts.find(act).isEmpty() || acts.isUndone(act)) {
            return new Outcome.TooLate();
        }
        List<ActStore.Change> changes = new ArrayList<>(acts.changes(act));
        Collections.reverse(changes);
        for (ActStore.Change change : changes) {
            Map<String, String> now = rows.find(getSheet(change.sheet()), change.row())
                    .map(Kept::cells)
                    .orElse(null);
            if (!Objects.equals(now, change.after())) {
                return new Outcome.TooLate();
            }
        }
        UUID undoing = begin(person, "undone", Optional.of(act));
        changes.forEach(change -> reverse(undoing, change));
        forgetBegun(changes);
        return new Outcome.Done(
                undoing, changes.isEmpty() ? act : changes.get(0).row());
    }

    /** A table that may be missing, to which the act only added and which is empty now, is as if it was never stated. */
    private void forgetBegun(List<ActStore.Change> changes) {
        Map<String, Boolean> onlyAdded = new HashMap<>();
        changes.forEach(change -> onlyAdded.merge(change.sheet(), change.before() == null, Boolean::logicalAnd));
        onlyAdded.forEach((table, isSo) -> {
            Sheet sheet = getSheet(table);
            boolean mayBeMissing = !Schema.REQUIRED.contains(sheet.name());
            if (isSo && mayBeMissing && rows.count(sheet, Query.all()) == 0) {
                states.state(sheet, false, states.unknownColumns(sheet));
            }
        });
    }

    @Transactional(readOnly = true)
    public Optional<Act> findAct(UUID act) {
        return acts.find(act);
    }

    /** The newest act of all; as long as it is the same, no row has changed. */
    @Transactional(readOnly = true)
    public Optional<UUID> findLastAct() {
        return acts.findLast();
    }

    /** The last things that somebody did and that were not taken back, newest first. */
    @Transactional(readOnly = true)
    public List<Act.Trace> listTraces(UUID person, int most) {
        return acts.list(person, most).stream().map(acts::trace).toList();
    }

    private void reverse(UUID undoing, ActStore.Change change) {
        Sheet sheet = getSheet(change.sheet());
        Map<String, String> before = change.before();
        Optional<Kept> now = rows.find(sheet, change.row());
        if (before == null) {
            now.ifPresent(row -> remove(undoing, sheet, row.id(), row.version()));
        } else if (now.isEmpty()) {
            insert(undoing, sheet, List.of(new Kept(change.row(), 1, before)));
        } else {
            change(undoing, sheet, change.row(), now.get().version(), before);
        }
    }

    private Sheet getSheet(String table) {
        Sheet sheet = sheets.get(table);
        if (sheet == null) {
            throw new IllegalStateException("no room keeps " + table + "\nMaybe the room was renamed.");
        }
        return sheet;
    }

    private void insert(UUID act, Sheet sheet, List<Kept> added) {
        rows.insert(sheet, added);
        acts.add(
                act,
                added.stream()
                        .map(row -> new ActStore.Change(sheet.table(), row.id(), null, row.cells()))
                        .toList());
    }

    /** Without the empty ones. */
    private static Map<String, String> filled(Map<String, String> cells) {
        Map<String, String> filled = new HashMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
