package org.commonshed.care;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.springframework.stereotype.Service;

/**
 * The front door for those who say that something should be shown again. Another than who hid it decides; if there is one
 * keeper alone, they may, and it is told. After a week those who could decide are reminded; time decides nothing.
 */
@Service
public class Appealing {
    static final Duration REMINDED = Duration.ofDays(7);
    static final int MOST_APPEALS = 3; // of one hiding

    private static final int MOST = 500;

    private final HidingStore store;
    private final Things things;
    private final Tending tending;
    private final Ground ground;

    Appealing(HidingStore store, Things things, Tending tending, Ground ground) {
        this.store = store;
        this.things = things;
        this.tending = tending;
        this.ground = ground;
    }

    /** What stands in the place of a hidden thing. */
    static String address(Thing.Key key) {
        return "/care/hidden/" + key.kind() + "/" + key.id();
    }

    /** A hidden thing; empty where it is not hidden. */
    public Optional<Hiding> find(Viewer viewer, Thing.Key key) {
        ground.demandRead(viewer);
        return store.findStanding(key);
    }

    public List<Hiding.Appeal> list(Hiding hiding) {
        return store.listAppeals(hiding.id());
    }

    /** Whether the viewer may say no now: it is theirs, nothing waits, and it was not said too often. */
    public boolean may(Viewer viewer, Hiding hiding) {
        List<Hiding.Appeal> before = list(hiding);
        return viewer.isSignedIn()
                && before.size() < MOST_APPEALS
                && before.stream().allMatch(appeal -> appeal.decision().isPresent())
                && things.find(hiding.thing())
                        .filter(thing -> things.isTheirs(viewer, thing))
                        .isPresent();
    }

    /** Says why it should come back; false where that may not be said now. */
    public boolean appeal(Viewer viewer, Hiding hiding, String words) {
        ground.demandRead(viewer);
        return may(viewer, hiding)
                && ground.together(() -> {
                    Hiding.Said said = new Hiding.Said(Ground.tidy(words), ground.now(), viewer.person());
                    Hiding.Appeal appeal = new Hiding.Appeal(ground.nextId(), hiding.id(), said, Optional.empty());
                    boolean isKept = store.add(appeal);
                    if (isKept) {
                        tellCarers(hiding, "care.notice.appeal");
                    }
                    return isKept;
                });
    }

    private void tellCarers(Hiding hiding, String key) {
        String name = things.find(hiding.thing()).map(Thing::kept).orElse("");
        ground.listCarers(hiding.about(), false)
                .forEach(carer -> ground.tell(carer, key, List.of(name), Tending.address(hiding.thing())));
    }

    /** Appeals that wait in the places that this viewer looks after, the oldest first, each with what it is about. */
    public List<Waiting> listWaiting(Viewer viewer) {
        return store.listWaiting(MOST).stream()
                .flatMap(appeal -> store.find(appeal.hiding()).stream().map(hiding -> new Waiting(appeal, hiding)))
                .filter(waiting -> ground.may(viewer, waiting.hiding().about()))
                .toList();
    }

    /** An appeal and what it is about. */
    public record Waiting(Hiding.Appeal appeal, Hiding hiding) {}

    /** Whether the viewer may decide: another than who hid it, or the only keeper. */
    public boolean mayDecide(Viewer viewer, Hiding hiding) {
        boolean isOwn = hiding.said().by().isPresent() && hiding.said().by().equals(viewer.person());
        return ground.may(viewer, hiding.about()) && (!isOwn || ground.isOnlyKeeper(viewer));
    }

    /** Decides; false where it was decided before or this viewer may not. */
    public boolean decide(Viewer viewer, Hiding hiding, boolean isBack, String why) {
        ground.demand(viewer, hiding.about());
        Optional<Hiding.Appeal> open = list(hiding).stream()
                .filter(appeal -> appeal.decision().isEmpty())
                .findFirst();
        if (open.isEmpty() || !mayDecide(viewer, hiding)) {
            return false;
        }
        boolean isAlone = hiding.said().by().equals(viewer.person());
        Hiding.Said said = new Hiding.Said(Ground.tidy(why), ground.now(), viewer.person());
        return ground.together(() -> {
            boolean isDone = store.decide(open.get().id(), new Hiding.Decision(isBack, isAlone, said))
                    && (!isBack || tending.end(viewer, hiding, why));
            Optional<Thing> thing = things.find(hiding.thing());
            String name = thing.map(Thing::kept).orElse("");
            ground.tell(
                    open.get().said().by(),
                    isBack ? "care.notice.back" : "care.notice.stays",
                    List.of(name, said.why()),
                    isBack ? thing.map(Thing::address).orElse("/") : address(hiding.thing()));
            return isDone;
        });
    }

    /** Reminds those who could decide of what waits for more than a week. */
    void remind() {
        for (Hiding.Appeal appeal : store.listOverdue(ground.now().minus(REMINDED), MOST)) {
            Optional<Hiding> hiding = store.find(appeal.hiding());
            boolean unused = hiding.isPresent()
                    && ground.together(() -> {
                        tellCarers(hiding.get(), "care.notice.waits");
                        store.remind(appeal.id(), ground.now());
                        return true;
                    });
        }
    }
}
