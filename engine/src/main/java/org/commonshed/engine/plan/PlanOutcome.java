package org.commonshed.engine.plan;

import java.util.List;

/** What comes of planning. */
public sealed interface PlanOutcome {
    /** A plan; it may have been stopped before all goals were worked through. */
    record Made(Plan plan, Size size) implements PlanOutcome {}

    /**
     * No plan keeps what must be left at the end.
     *
     * @param stocks the smallest set of closing stocks that cannot all be met, each with what must be left at the end
     */
    record AtEndUnmet(List<Plan.Kept> stocks) implements PlanOutcome {
        public AtEndUnmet {
            stocks = List.copyOf(stocks);
        }
    }

    /** Stopped before there was any plan. */
    record NoneInTime() implements PlanOutcome {}

    /** How large the model was. */
    record Size(int columns, int rows, int entries) {}
}
