package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The front door of taking back: whoever did something may take it back as long as they may do it at all; keepers may always. */
@Service
@Transactional
public class Undoing {
    private static final int MOST_CHECKED = 200; // rows that come back are looked at one by one

    private final Shelf shelf;
    private final ActStore acts;
    private final DeskService desks;
    private final Doors doors;

    Undoing(Shelf shelf, ActStore acts, DeskService desks, Doors doors) {
        this.shelf = shelf;
        this.acts = acts;
        this.desks = desks;
        this.doors = doors;
    }

    /** Whether the viewer did it, or may take back what others did, and it was not taken back before. */
    @Transactional(readOnly = true)
    public boolean isOffered(Viewer viewer, UUID act) {
        return shelf.findAct(act)
                .filter(done -> isTheirs(viewer, done) && !acts.isUndone(act))
                .isPresent();
    }

    /** Whether it is theirs to take back, whatever became of it since. */
    public static boolean isTheirs(Viewer viewer, Act act) {
        boolean isOwn = viewer.person().isPresent() && viewer.person().equals(act.person());
        return !act.isOfCare() && (viewer.isKeeper() || isOwn);
    }

    /** Takes an act back as a whole, or says why it cannot be. */
    public Outcome undo(Viewer viewer, UUID act) {
        Optional<Act> done = shelf.findAct(act);
        if (done.isEmpty() || !isTheirs(viewer, done.get())) {
            doors.demand(viewer, Deed.KEEP_SERVER, "");
            return new Outcome.TooLate();
        }
        List<ActStore.Change> changes = acts.changes(act);
        changes.forEach(change -> demand(viewer, change));
        Outcome outcome;
        try {
            outcome = shelf.undo(viewer.person(), act);
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.TooLate();
        }
        List<Issue> issues = outcome instanceof Outcome.Done ? broken(changes) : List.of();
        if (issues.isEmpty()) {
            return outcome;
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Wrong(issues);
    }

    private void demand(Viewer viewer, ActStore.Change change) {
        Optional<Desk> desk = desks.findToUndo(change.sheet());
        for (Map<String, String> cells : sides(change)) {
            if (desk.isPresent()) {
                doors.demand(viewer, desk.get().deed(), desk.get().about(cells));
            } else {
                doors.demand(viewer, Deed.CHANGE_PLACES, "");
            }
        }
    }

    private static List<Map<String, String>> sides(ActStore.Change change) {
        List<Map<String, String>> sides = new ArrayList<>();
        Optional.ofNullable(change.before()).ifPresent(sides::add);
        Optional.ofNullable(change.after()).ifPresent(sides::add);
        return sides;
    }

    /** What would hang in the air: ids that went while others name them, and rows that came back and name what is gone. */
    private List<Issue> broken(List<ActStore.Change> changes) {
        List<Issue> issues = new ArrayList<>();
        for (Desk desk : desks.listAll()) {
            Set<String> gone = new HashSet<>();
            int looked = 0;
            for (ActStore.Change change : changes) {
                if (!change.sheet().equals(desk.sheet().table())) {
                    continue;
                }
                Optional.ofNullable(change.after())
                        .map(cells -> cells.get("id"))
                        .ifPresent(gone::add);
                Optional<Map<String, String>> back = Optional.ofNullable(change.before());
                if (back.isPresent() && looked++ < MOST_CHECKED) {
                    issues.addAll(desks.checks().row(desk.sheet(), back.get()));
                }
            }
            gone.removeAll(desk.known(gone));
            issues.addAll(desks.checks().stillNamed(desk.sheet(), gone));
        }
        return issues;
    }
}
