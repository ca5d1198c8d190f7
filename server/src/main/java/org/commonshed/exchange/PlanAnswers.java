package org.commonshed.exchange;

import java.util.Optional;
import org.commonshed.access.Viewer;

/** What the plan that holds says of a need; the room that plans answers. */
public interface PlanAnswers {
    /** Address of the page that says why a need is met as it is; empty where no plan speaks of it. */
    Optional<String> findWhy(Viewer viewer, String need);
}
