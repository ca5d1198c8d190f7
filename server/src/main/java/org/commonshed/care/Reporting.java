package org.commonshed.care;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Tokens;
import org.springframework.stereotype.Service;

/** The front door for whoever says that something public is wrong; no name is needed. */
@Service
public class Reporting {
    private final ReportStore store;
    private final Things things;
    private final Pace pace;
    private final Ground ground;

    Reporting(ReportStore store, Things things, Pace pace, Ground ground) {
        this.store = store;
        this.things = things;
        this.pace = pace;
        this.ground = ground;
    }

    /** The thing, if the viewer may see it. */
    public Optional<Thing> find(Viewer viewer, String kind, String id) {
        ground.demandRead(viewer);
        return things.findKey(viewer, kind, id).flatMap(things::find);
    }

    /**
     * Takes a report.
     *
     * @param address of the machine from which it comes, counted and forgotten
     * @return a secret word with which one sees what became of it; empty where too many came
     */
    public Optional<String> report(Viewer viewer, Thing thing, Report.Said said, String address) {
        ground.demandRead(viewer);
        if (!pace.takes(thing.key(), viewer.person(), address)) {
            return Optional.empty();
        }
        String token = Tokens.next();
        Report report = new Report(
                ground.nextId(),
                thing.key(),
                thing.about(),
                new Report.Said(
                        Report.CHOICES.contains(said.what()) ? said.what() : "other",
                        Ground.tidy(said.words()),
                        ground.now()),
                viewer.person(),
                Optional.empty(),
                Optional.empty());
        ground.together(() -> {
            if (store.countOpen(thing.key()) == 0) {
                ground.listCarers(thing.about(), false)
                        .forEach(carer -> ground.tell(
                                carer, "care.notice.reported", List.of(thing.kept()), Tending.address(thing.key())));
            }
            store.add(report, Tokens.digest(token));
            return true;
        });
        return Optional.of(token);
    }

    /** The report that goes with a secret word. */
    Optional<Report> findByToken(Viewer viewer, String token) {
        ground.demandRead(viewer);
        return token.length() > Ground.LONGEST ? Optional.empty() : store.find(Tokens.digest(token));
    }
}
