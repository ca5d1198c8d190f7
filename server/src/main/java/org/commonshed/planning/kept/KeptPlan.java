package org.commonshed.planning.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A plan that was asked for, without what it says.
 *
 * @param title of a try, as its maker called it; empty where they did not, and for a plan of the place as it is
 * @param changes of a try, as in {@link Change}
 * @param isProposal whether a try is kept for others to look at
 * @param by how people call whoever asked for it
 * @param fingerprint of the tables it is made from, SHA-256
 * @param held when it became the one that holds; empty where it never did
 */
@NamedInterface("kept")
public record KeptPlan(
        UUID id,
        int number,
        boolean isTry,
        PlanState state,
        String title,
        String note,
        List<Change> changes,
        boolean isProposal,
        String by,
        Instant asked,
        Optional<Instant> begun,
        Optional<Instant> ended,
        String fingerprint,
        Trouble trouble,
        Optional<Held> held) {
    public KeptPlan {
        changes = List.copyOf(changes);
    }

    /** Why there is no plan, as a message and its parts; an empty key where there is one. */
    public record Trouble(String key, List<String> values) {
        public static final Trouble NONE = new Trouble("", List.of());

        /** Keys that are no messages: their parts are the stocks that cannot all be left, or what is to be mended. */
        public static final String STOCKS = "stocks";

        public static final String ISSUE = "issue";

        public Trouble {
            values = List.copyOf(values);
        }

        public static Trouble of(String key, String... values) {
            return new Trouble(key, List.of(values));
        }
    }

    /**
     * When and by whom it was made the one that holds.
     *
     * @param isNow whether it still does
     */
    public record Held(Instant since, String by, boolean isNow) {}

    public KeptPlan called(String name) {
        return new KeptPlan(
                id,
                number,
                isTry,
                state,
                name,
                note,
                changes,
                isProposal,
                by,
                asked,
                begun,
                ended,
                fingerprint,
                trouble,
                held);
    }

    public boolean holds() {
        return held.map(Held::isNow).orElse(false);
    }

    /** How far a goal is. */
    @NamedInterface("kept")
    public record GoalReached(String goal, double part, double seconds) {}
}
