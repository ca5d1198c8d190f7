package org.commonshed.keeping;

import java.util.List;
import java.util.UUID;
import org.commonshed.files.world.Issue;

/** What came of a change. */
public sealed interface Outcome {
    /** It is kept; {@code act} takes it back. */
    record Done(UUID act, UUID row) implements Outcome {}

    /** The row cannot be as it was written; each issue names its column. Nothing was done. */
    record Wrong(List<Issue> issues) implements Outcome {
        public Wrong {
            issues = List.copyOf(issues);
        }
    }

    /** Somebody else changed the row meanwhile; nothing was done. */
    record Changed(Kept now) implements Outcome {}

    /** There is no such row any more; nothing was done. */
    record Gone() implements Outcome {}

    /** The act was taken back before, or later changes stand on it; nothing was done. */
    record TooLate() implements Outcome {}
}
