package org.commonshed.planning.kept;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** How a plan stands. */
@NamedInterface("kept")
public enum PlanState {
    /** Asked for; another one is being made. */
    WAITING,
    RUNNING,
    /** Made, checked and kept; no better one exists for its goals, or the plan says where that is not proven. */
    DONE,
    /** Ended by hand with the best plan so far, which was checked and kept. */
    STOPPED,
    /** There is no plan; a sentence says why. */
    FAILED,
    /** Ended by hand with nothing. */
    CANCELLED;

    /** As tables and keys of words write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether there is a plan to look at. */
    public boolean isThere() {
        return this == DONE || this == STOPPED;
    }

    /** Whether nothing will change any more. */
    public boolean isEnded() {
        return this != WAITING && this != RUNNING;
    }
}
