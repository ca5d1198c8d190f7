package org.commonshed.production.order;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** How a job stands between who ordered and who makes. */
@NamedInterface("order")
public enum JobState {
    ASKED,
    ACCEPTED,
    DECLINED,
    /** No answer came in time. */
    SILENT,
    /** Whoever ordered took the question back. */
    WITHDRAWN,
    /** The maker had accepted and cannot go on. */
    DROPPED;

    /** As tables and keys of words write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether pieces are still to be expected from it. */
    public boolean isLive() {
        return this == ASKED || this == ACCEPTED;
    }
}
