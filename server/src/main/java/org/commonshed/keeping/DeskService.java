package org.commonshed.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Schema;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens desks, and does in one transaction what is done at them. */
@Service
public class DeskService {
    private final Shelf shelf;
    private final Doors doors;
    private final RowChecks checks;
    private final References references;
    private final HiddenRows hidden;
    private final PlaceSettings settings;
    private final TransactionOperations transaction;
    private final Map<String, Desk> desks = new ConcurrentHashMap<>(); // by table of the format
    private final Map<String, Desk> beside = new ConcurrentHashMap<>(); // by table of the database

    DeskService(
            Shelf shelf,
            Doors doors,
            RowChecks checks,
            References references,
            PlaceSettings settings,
            HiddenRows hidden,
            TransactionOperations transaction) {
        this.hidden = hidden;
        this.settings = settings;
        this.transaction = transaction;
        this.shelf = shelf;
        this.doors = doors;
        this.checks = checks;
        this.references = references;
    }

    /**
     * A desk for a sheet.
     *
     * @param deed what changing it is
     * @param about the place or actor that a row concerns; empty where it concerns all
     */
    public Desk open(Sheet sheet, Deed deed, Function<Map<String, String>, String> about) {
        Desk desk = new Desk(sheet, deed, about, this);
        desks.put(sheet.name(), desk);
        return desk;
    }

    /** As {@link #open}, for a sheet that is no table of the format: no list shows it, but what is done there can be taken back. */
    public Desk openBeside(Sheet sheet, Deed deed, Function<Map<String, String>, String> about) {
        Desk desk = new Desk(sheet, deed, about, this);
        beside.put(sheet.table(), desk);
        return desk;
    }

    /** Who is asked whether a change of a table of the database may be taken back. */
    Optional<Desk> findToUndo(String table) {
        return findByTable(table).or(() -> Optional.ofNullable(beside.get(table)));
    }

    /** The desk for a table of the format, where a room has one. */
    public Optional<Desk> find(String table) {
        return Optional.ofNullable(desks.get(table));
    }

    Optional<Desk> findByTable(String table) {
        return desks.values().stream()
                .filter(desk -> desk.sheet().table().equals(table))
                .findFirst();
    }

    /** All desks, in the order of the format. */
    public List<Desk> listAll() {
        return Schema.TABLES.keySet().stream().flatMap(t -> find(t).stream()).toList();
    }

    Outcome add(Sheet sheet, Viewer viewer, Map<String, String> cells) {
        return together(() -> shelf.add(begin(sheet, viewer, ".added"), sheet, stripped(cells)));
    }

    Outcome addAll(Sheet sheet, Viewer viewer, List<Map<String, String>> rows) {
        return together(() -> {
            UUID act = begin(sheet, viewer, ".added");
            shelf.addAll(act, sheet, rows.stream().map(DeskService::stripped).toList());
            return new Outcome.Done(act, act);
        });
    }

    Outcome change(Sheet sheet, Viewer viewer, Kept row) {
        return together(() ->
                shelf.change(begin(sheet, viewer, ".changed"), sheet, row.id(), row.version(), stripped(row.cells())));
    }

    Outcome remove(Sheet sheet, Viewer viewer, Kept row, int version) {
        return together(() -> shelf.remove(begin(sheet, viewer, ".removed"), sheet, row.id(), version));
    }

    private UUID begin(Sheet sheet, Viewer viewer, String what) {
        return shelf.begin(viewer.person(), sheet.name() + what);
    }

    /** The act and what it changes are kept together or not at all; where nothing was done there is no act either. */
    private Outcome together(Supplier<Outcome> deed) {
        Outcome outcome = transaction.execute(status -> {
            Outcome made = deed.get();
            if (!(made instanceof Outcome.Done) && status.isNewTransaction()) {
                status.setRollbackOnly();
            }
            return made;
        });
        return Objects.requireNonNull(outcome, "a transaction without an outcome");
    }

    /** Cells without blanks around them, as they are read from a table. */
    private static Map<String, String> stripped(Map<String, String> cells) {
        Map<String, String> stripped = new HashMap<>();
        cells.forEach((column, text) -> stripped.put(column, text.strip()));
        return stripped;
    }

    PlaceSettings settings() {
        return settings;
    }

    Shelf shelf() {
        return shelf;
    }

    Doors doors() {
        return doors;
    }

    HiddenRows hidden() {
        return hidden;
    }

    RowChecks checks() {
        return checks;
    }

    References references() {
        return references;
    }
}
