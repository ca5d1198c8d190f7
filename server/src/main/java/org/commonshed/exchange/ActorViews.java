package org.commonshed.exchange;

import java.util.List;

/** What the page of an actor shows; all text is ready to be read. */
public final class ActorViews {
    private ActorViews() {}

    /** An actor with all that is known of it. */
    public record Actor(
            String id,
            String name,
            String lead,
            List<String> facts,
            String edit,
            List<Work.Job> jobs,
            List<Part> parts) {
        public Actor {
            facts = List.copyOf(facts);
            jobs = List.copyOf(jobs);
            parts = List.copyOf(parts);
        }

        public Part part(String key) {
            return parts.stream()
                    .filter(part -> part.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One table's rows about the actor.
     *
     * @param assumed from the catalogue, as long as nobody states it
     * @param add address of the form for one more; empty for those who may not
     */
    public record Part(String key, List<Line> lines, boolean assumed, boolean mayOwn, String add) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** @param mark field, room or machine: which small drawing stands beside it */
    public record Line(String name, String address, String more, String amount, String mark) {}
}
