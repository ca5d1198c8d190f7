package org.commonshed.home.twice;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.home.twice.MergePlan.Fate;
import org.commonshed.home.twice.MergePlan.Move;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.network.Actors;
import org.commonshed.network.Aliases;
import org.commonshed.network.Twos;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Two actors become one, as one act: whoever may change both and every row that names the one that goes may do it. */
@Component
@NamedInterface("twice")
public class Merging {
    private final Desk actors;
    private final DeskService desks;
    private final Shelf shelf;
    private final Aliases aliases;
    private final TransactionOperations transaction;

    Merging(Actors actors, DeskService desks, Shelf shelf, Aliases aliases, TransactionOperations transaction) {
        this.actors = actors.actors();
        this.desks = desks;
        this.shelf = shelf;
        this.aliases = aliases;
        this.transaction = transaction;
    }

    /**
     * What a person chose.
     *
     * @param cells of the actor that stays
     * @param theirs ids of rows of the actor that goes which stay in the place of their rivals
     * @param seen the rows that were on the page, as {@link #stamp} tells them
     */
    @NamedInterface("twice")
    public record Wish(Map<String, String> cells, Set<UUID> theirs, String seen) {
        public Wish {
            cells = Map.copyOf(cells);
            theirs = Set.copyOf(theirs);
        }
    }

    /** What would change; nothing where one of them is not there, or both are the same. */
    public Optional<MergePlan> plan(Viewer viewer, String kept, String gone) {
        Optional<Kept> stays = actors.findById(viewer, kept);
        Optional<Kept> goes = actors.findById(viewer, gone);
        if (stays.isEmpty() || goes.isEmpty() || kept.equals(gone)) {
            return Optional.empty();
        }
        actors.demand(viewer, stays.get().cells());
        actors.demand(viewer, goes.get().cells());
        return Optional.of(MergePlan.of(desks.listAll(), stays.get(), goes.get()));
    }

    /** Tables with rows that the viewer may not change, so that nothing can be merged. */
    public static Set<Desk> listClosed(Viewer viewer, MergePlan plan) {
        Set<Desk> closed = new LinkedHashSet<>();
        for (Move move : plan.moves()) {
            boolean mayMove = move.desk().mayChange(viewer, move.row().cells())
                    && move.desk().mayChange(viewer, move.after());
            if (!mayMove) {
                closed.add(move.desk());
            }
        }
        return closed;
    }

    /** Changes when one of the rows does. */
    public static String stamp(MergePlan plan) {
        StringBuilder stamp = new StringBuilder();
        stamp.append(plan.kept().id()).append(plan.kept().version());
        stamp.append(plan.gone().id()).append(plan.gone().version());
        for (Move move : plan.moves()) {
            stamp.append(move.row().id()).append(move.row().version()).append(move.fate());
            move.rival().ifPresent(rival -> stamp.append(rival.id()).append(rival.version()));
        }
        return UUID.nameUUIDFromBytes(stamp.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Two actors, both of which the viewer may change; nothing where one is not there or both are the same. */
    public Optional<Twos.Two> find(Viewer viewer, String one, String other) {
        Optional<Kept> first = actors.findById(viewer, one);
        Optional<Kept> second = actors.findById(viewer, other);
        if (one.equals(other) || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        actors.demand(viewer, first.get().cells());
        actors.demand(viewer, second.get().cells());
        return Optional.of(new Twos.Two(one, other));
    }

    /**
     * The cells of the one that stays, with some taken from the one that goes; where it is goes as one.
     *
     * @param columns that are taken from the one that goes
     * @param rows of the one that goes that stay in the place of their rivals
     */
    public static Wish wish(MergePlan plan, Set<String> columns, Set<UUID> rows, String seen) {
        Map<String, String> cells = new HashMap<>(plan.kept().cells());
        for (String column : plan.columns()) {
            if (columns.contains(column)) {
                put(cells, column, plan.gone());
                if (column.equals("lat")) {
                    put(cells, "lon", plan.gone());
                }
            }
        }
        Set<UUID> theirs = new HashSet<>();
        plan.of(Fate.RIVAL).stream()
                .map(move -> move.row().id())
                .filter(rows::contains)
                .forEach(theirs::add);
        return new Wish(cells, theirs, seen);
    }

    private static void put(Map<String, String> cells, String column, Kept from) {
        Optional.of(from.get(column))
                .filter(text -> !text.isEmpty())
                .ifPresentOrElse(text -> cells.put(column, text), () -> cells.remove(column));
    }

    /** Merges them; changed where something is no longer as it was seen. */
    public Outcome merge(Viewer viewer, MergePlan plan, Wish wish) {
        demandAll(viewer, plan);
        Map<String, String> cells = new HashMap<>(wish.cells());
        cells.put("id", plan.kept().get("id"));
        actors.demand(viewer, cells);
        List<Issue> issues = actors.issues(cells, Optional.of(plan.kept()));
        if (!issues.isEmpty()) {
            return new Outcome.Wrong(issues);
        }
        if (!wish.seen().equals(stamp(plan))) {
            return new Outcome.Changed(plan.kept());
        }
        try {
            Outcome outcome = transaction.execute(status -> {
                Outcome done = write(viewer, plan, wish, cells);
                if (!(done instanceof Outcome.Done)) {
                    status.setRollbackOnly();
                }
                return done;
            });
            return outcome == null ? new Outcome.Gone() : outcome;
        } catch (DuplicateKeyException meanwhile) {
            return new Outcome.Changed(plan.kept());
        }
    }

    private static void demandAll(Viewer viewer, MergePlan plan) {
        for (Move move : plan.moves()) {
            move.desk().demand(viewer, move.row().cells());
            move.desk().demand(viewer, move.after());
        }
    }

    private Outcome write(Viewer viewer, MergePlan plan, Wish wish, Map<String, String> cells) {
        UUID act = shelf.begin(viewer.person(), "actors.merged");
        for (Move move : plan.moves()) {
            Outcome outcome = write(act, move, wish.theirs().contains(move.row().id()));
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        Kept kept = plan.kept();
        if (!cells.equals(kept.cells())) {
            Outcome changed = shelf.change(act, actors.sheet(), kept.id(), kept.version(), cells);
            if (!(changed instanceof Outcome.Done)) {
                return changed;
            }
        }
        Outcome removed =
                shelf.remove(act, actors.sheet(), plan.gone().id(), plan.gone().version());
        Set<String> gone = Set.of(plan.gone().get("id"));
        if (removed instanceof Outcome.Done && !actors.namedElsewhere(gone).isEmpty()) {
            return new Outcome.Changed(kept); // somebody named it meanwhile
        }
        aliases.lead(plan.gone().get("id"), kept.get("id"), act);
        return removed;
    }

    /** A row whose place is taken goes, or takes the place of its rival. */
    private Outcome write(UUID act, Move move, boolean isTheirs) {
        Kept row = move.row();
        boolean goes = move.fate() == Fate.EQUAL || move.fate() == Fate.LOOP || move.fate() == Fate.RIVAL && !isTheirs;
        if (goes) {
            return shelf.remove(act, move.desk().sheet(), row.id(), row.version());
        }
        if (move.fate() == Fate.RIVAL) {
            Kept rival = move.rival().orElseThrow();
            Outcome removed = shelf.remove(act, move.desk().sheet(), rival.id(), rival.version());
            if (!(removed instanceof Outcome.Done)) {
                return removed;
            }
        }
        return shelf.change(act, move.desk().sheet(), row.id(), row.version(), move.after());
    }
}
