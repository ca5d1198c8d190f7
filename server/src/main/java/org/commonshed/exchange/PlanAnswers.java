package org.commonshed.exchange;

import java.util.Collection;
import java.util.Map;
import org.commonshed.access.Viewer;

/** What the plan that holds says of a need; the room that plans answers. */
public interface PlanAnswers {
    /** Addresses of the pages that say why needs are met as they are, by need; without those that no plan speaks of. */
    Map<String, String> findWhys(Viewer viewer, Collection<String> needs);
}
