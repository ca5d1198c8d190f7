package org.commonshed.files.plan;

import java.util.List;
import java.util.Optional;
import org.commonshed.engine.plan.Plan;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/**
 * What a plan file holds.
 *
 * @param file how the file is named to people
 * @param plan empty where there are problems
 * @param stamp the world it says it is of; empty where it does not say
 */
public record PlanReading(String file, Optional<Plan> plan, Optional<PlanStamp> stamp, List<Issue> problems) {
    public PlanReading {
        problems = List.copyOf(problems);
    }

    /** A hint when the file is of another world than the one with this fingerprint. */
    public List<Issue> listHints(String sha256) {
        boolean differs = stamp.isPresent() && !stamp.get().sha256().equals(sha256);
        return differs
                ? List.of(new Issue(
                        file,
                        0,
                        "world.sha256",
                        "other_world",
                        Said.of("plan:other_world"),
                        Said.of("plan:other_world.mend")))
                : List.of();
    }
}
