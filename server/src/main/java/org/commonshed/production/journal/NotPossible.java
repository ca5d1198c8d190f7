package org.commonshed.production.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** What was to be recorded cannot have happened so; nothing of it is kept. */
@NamedInterface("journal")
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final UUID event;
    private final List<String> parts;

    /** Why not, in order of precedence; the words {@code journal.not.…} say how to mend it. */
    public enum Why {
        /** More at once than is taken, or a text that is too long. */
        TOO_MUCH,
        /** Neither an amount nor hours, where the action needs them. */
        NO_AMOUNT,
        /** Less than nothing is no amount; corrections have their own way. */
        NEGATIVE,
        /** It lies in the future. */
        NOT_YET,
        /** The action is no part of a process. */
        NO_PROCESS,
        /** There is no such promise, event or container. */
        NOT_THERE,
        /** The promise belongs to an order, where it is answered and kept. */
        ELSEWHERE,
        /** Nobody has said yet that there is such a lot there. */
        NO_SUCH_LOT,
        /** Its amount is counted in a unit that this one does not become. */
        OTHER_UNIT,
        /** More than is there. */
        MORE_THAN_THERE,
        /** It is held only for somebody else. */
        NOT_THEIRS,
        /** It lies in another container. */
        IN_ANOTHER,
        /** It would contain itself. */
        IN_ITSELF
    }

    NotPossible(Why why, UUID event, String... parts) {
        super(why + " " + event + " " + List.of(parts));
        this.why = why;
        this.event = event;
        this.parts = List.of(parts);
    }

    public Why why() {
        return why;
    }

    /** The id of what was to be recorded. */
    public UUID event() {
        return event;
    }

    /** What the sentence is filled in with: the lot, how much is there, its unit. */
    public List<String> parts() {
        return parts;
    }

    /** Key of the sentence that says how to mend it. */
    public String key() {
        return "journal.not." + why;
    }
}
