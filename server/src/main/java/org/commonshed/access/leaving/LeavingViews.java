package org.commonshed.access.leaving;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.access.Traces;

/** What the pages show on which an account ends. */
public final class LeavingViews {
    private LeavingViews() {}

    /**
     * One's own account.
     *
     * @param mentions texts that stay and hold the name
     * @param passkey whether a passkey may take the place of the passphrase here
     */
    public record Own(
            String name,
            boolean lastKeeper,
            List<Traces.Mention> mentions,
            boolean passkey,
            String typed,
            Faults faults) {
        public Own {
            mentions = List.copyOf(mentions);
        }
    }

    /** Somebody else's, for a keeper. */
    public record Other(
            String id,
            String name,
            boolean lastKeeper,
            List<Traces.Mention> mentions,
            String typed,
            String reason,
            Faults faults) {
        public Other {
            mentions = List.copyOf(mentions);
        }
    }
}
