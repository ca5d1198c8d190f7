package org.commonshed.keeping;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that somebody did, with all the changes that belong to it.
 *
 * @param person empty for the house itself
 * @param deed stable word for what it was: {@code need.added}
 * @param undoes the act that it takes back
 */
public record Act(UUID id, Instant at, Optional<UUID> person, String deed, Optional<UUID> undoes) {
    /** What counts all that is done, whatever it is done to. */
    public static final String ALL = "keeping-acts";

    /** Whether it changed nothing but who sees a row; nobody takes that back but who looks after what is hidden. */
    boolean isOfCare() {
        return deed.equals("rows.hidden") || deed.equals("rows.shown");
    }

    /** Whether it wrote or changed what rows say. */
    public boolean isWriting() {
        return !isOfCare() && undoes.isEmpty();
    }

    /**
     * What an act left behind.
     *
     * @param rows how many it changed
     * @param cells of the first of them, as the act left it, or as it was when the act took it out
     */
    public record Trace(Act act, int rows, Map<String, String> cells) {
        public Trace {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** The text of a cell; empty where there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
