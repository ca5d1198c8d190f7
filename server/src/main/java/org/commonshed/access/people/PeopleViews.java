package org.commonshed.access.people;

import java.util.List;

/** People and their roles as pages name them. */
public final class PeopleViews {
    private PeopleViews() {}

    /**
     * A role as a page names it.
     *
     * @param where name of the place or organisation; empty for keepers
     * @param mayTake whether the reader may take it away
     */
    public record RoleLine(String kind, String at, String where, boolean mayTake) {}

    /** Something that was done about an account. */
    public record PastLine(String at, String text) {}

    /** A person in the list. */
    public record PersonLine(String id, String name, boolean example, List<RoleLine> roles) {
        public PersonLine {
            roles = List.copyOf(roles);
        }
    }
}
