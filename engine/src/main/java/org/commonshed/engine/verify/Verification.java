package org.commonshed.engine.verify;

import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a plan found.
 *
 * @param holds true when no constraint is breached and nothing that the plan claims comes out otherwise
 * @param largest the largest excess over any constraint, be it rounding or a breach; null when there is none at all
 * @param levels every goal, its value worked out again; units and what is proven as the plan says
 * @param differences what the plan claims but comes out otherwise, in sentences
 */
public record Verification(
        boolean holds, @Nullable Violation largest, List<Plan.Level> levels, List<String> differences) {
    public Verification {
        levels = List.copyOf(levels);
        differences = List.copyOf(differences);
    }
}
