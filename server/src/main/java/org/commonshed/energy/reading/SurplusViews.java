package org.commonshed.energy.reading;

import java.util.List;

/** What the page of the sun to spare shows. */
public final class SurplusViews {
    private SurplusViews() {}

    /**
     * A neighbourhood's sun to spare.
     *
     * @param unit what the numbers of the map are
     * @param wrong why it could not be kept, in sentences
     */
    public record Surplus(
            EnergyViews.Head head,
            String headline,
            List<String> lead,
            String made,
            boolean old,
            String unit,
            String heat,
            String table,
            Runs runs,
            Planner planner,
            List<String> wrong) {
        public Surplus {
            lead = List.copyOf(lead);
            wrong = List.copyOf(wrong);
        }
    }

    /** When machines are best run in one stretch of the plan that holds. */
    public record Runs(String title, List<Stretch> stretches, List<Run> list) {
        public Runs {
            stretches = List.copyOf(stretches);
            list = List.copyOf(list);
        }
    }

    /** A stretch to choose. */
    public record Stretch(String name, String address, boolean chosen) {}

    /** A machine. */
    public record Run(String name, String actor, String address, String kwh, String when) {}

    /**
     * What the planner has, or would have.
     *
     * @param said what it has
     * @param mayKeep whether this reader may change that
     * @param timed whether the place has said what time it plans
     * @param table of the chosen part, period by period
     */
    public record Planner(String said, boolean mayKeep, boolean timed, List<Part> parts, String table) {
        public Planner {
            parts = List.copyOf(parts);
        }
    }

    /** A part of the surplus to choose. */
    public record Part(String word, String name, boolean chosen) {}
}
