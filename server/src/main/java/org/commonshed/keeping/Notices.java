package org.commonshed.keeping;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Component;

/** The line about what somebody just did, on the page that follows. The address of that page holds the act. */
@Component
public class Notices {
    /** Name of the part of the address that holds the act. */
    public static final String DONE = "done";

    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Shelf shelf;
    private final Undoing undoing;
    private final Clock clock;

    Notices(Shelf shelf, Undoing undoing, Clock clock) {
        this.shelf = shelf;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** The frame with that line; as it is for others, and after a while. */
    public Frame told(Frame frame, Viewer viewer, String done) {
        return act(done)
                .filter(act -> act.person().isPresent() && act.person().equals(viewer.person()))
                .filter(act -> act.at().isAfter(clock.instant().minus(FRESH)))
                .map(act -> frame.with(notice(frame, viewer, act)))
                .orElse(frame);
    }

    private Frame.Notice notice(Frame frame, Viewer viewer, Act act) {
        boolean isUndone = !act.deed().equals("undone") && !undoing.isOffered(viewer, act.id());
        String text = frame.words().sayOr("done." + act.deed(), frame.say("done"));
        Optional<String> undo = act.deed().equals("undone") || isUndone
                ? Optional.empty()
                : Optional.of(act.id().toString());
        return new Frame.Notice(isUndone ? frame.say("done.undone") : text, undo);
    }

    private Optional<Act> act(String done) {
        return NewId.find(done).flatMap(shelf::findAct);
    }
}
