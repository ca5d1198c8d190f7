package org.commonshed.exchange;

import java.util.Collection;
import java.util.Map;
import org.commonshed.access.Viewer;

/** What the plan that holds says of a need; the room that plans answers. */
public interface PlanAnswers {
    /** How far each of these needs is met, and why; without those that no plan speaks of. */
    Map<String, Answer> findAnswers(Viewer viewer, Collection<String> needs);

    /**
     * What a plan says of a need.
     *
     * @param met how much of it is met in the whole time of the plan, 0 … 1
     * @param why the address of the page that says why it is met as it is
     */
    record Answer(double met, String why) {
        private static final double ALL = 1 - 1e-6;

        public boolean isMet() {
            return met > ALL;
        }
    }
}
