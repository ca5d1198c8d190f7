package org.commonshed.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks or acts: the first argument of every front door.
 *
 * @param person empty for somebody who is not signed in
 * @param name as neighbours read it; empty when not signed in
 * @param roles what the person is, and where
 */
public record Viewer(Optional<UUID> person, String name, Set<Role> roles) {
    /** Somebody who is not signed in. */
    public static final Viewer VISITOR = new Viewer(Optional.empty(), "", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** What somebody is. A role in one place or organisation says nothing about another. */
    public sealed interface Role {
        /** Signed in; speaks for itself and for its neighbourhood. */
        record Neighbour(String neighbourhood) implements Role {}

        /** Looks after a place: its budgets, and everything within it. */
        record Steward(String place) implements Role {}

        /** Works in an organisation: says what it needs, makes and keeps. */
        record Member(String actor) implements Role {}

        /** Speaks for an organisation and says who its members are. */
        record Manager(String actor) implements Role {}

        /** Looks after the server. */
        record Keeper() implements Role {}
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    public boolean isKeeper() {
        return roles.contains(new Role.Keeper());
    }
}
