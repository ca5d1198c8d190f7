package org.commonshed.access.claim;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.access.people.PeopleViews;

/** What the pages show of whose the server is, and of what was chosen for all of it. */
public final class ClaimViews {
    private ClaimViews() {}

    /** The form with which the first visitor claims the server. */
    public record Claim(String name, Faults faults) {}

    /** The example people through whose eyes one may look. */
    public record Switch(List<PeopleViews.PersonLine> people, String current) {
        public Switch {
            people = List.copyOf(people);
        }
    }

    /** Whether visitors may read. */
    public record Reading(boolean open, String done) {}
}
