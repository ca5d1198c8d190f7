package org.commonshed.api.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Person;
import org.commonshed.api.shape.Among;
import org.commonshed.api.shape.Bound;

/** People and roles as programs read and write them. */
final class PeopleShapes {
    private PeopleShapes() {}

    /** Who asks; without a name it is somebody who is not signed in. */
    record Asker(Optional<String> name, List<RoleHeld> roles, List<String> rights) {}

    /** @param at id of the place or organisation; left out for keepers */
    record RoleHeld(String kind, Optional<String> at) {
        static RoleHeld of(Viewer.Role role) {
            return new RoleHeld(role.kind().word(), Optional.of(role.at()).filter(at -> !at.isEmpty()));
        }
    }

    /** How one is called and wants to read; without a language it is that of the browser. */
    record OwnName(
            @Bound(least = 1, most = Person.LONGEST_NAME) String name,
            @Bound(most = 20) Optional<String> language,
            @Among(Units.class) Optional<String> units) {}

    enum Units {
        METRIC,
        US
    }

    /** A role as it is given or taken; keepers have no place. */
    record RoleSaid(
            @Among(Viewer.Kind.class) String kind,
            @Bound(most = 200) Optional<String> at) {}

    record Persons(List<PersonKnown> people, long total, int page, int size) {}

    /**
     * Somebody, with those roles that the asker may know of.
     *
     * @param example made up for a demo
     */
    record PersonKnown(UUID person, String name, boolean example, List<RoleHeld> roles) {
        static PersonKnown of(People.Somebody somebody) {
            return new PersonKnown(
                    somebody.person().id(),
                    somebody.person().name(),
                    somebody.person().example(),
                    somebody.roles().stream().map(RoleHeld::of).toList());
        }
    }

    /** Links that nobody has used yet. */
    record InvitationsOpen(List<InvitationOpen> invitations) {}

    record InvitationOpen(UUID invitation, RoleHeld role, Instant expires) {}

    /** What somebody new becomes; the link holds for 1, 7 or 30 days. */
    record Invited(
            @Among(Viewer.Kind.class) String kind,
            @Bound(most = 200) Optional<String> at,
            @Bound(least = 1, most = 30) Optional<Integer> days) {}

    /** @param link left out where the request was sent again: make another one */
    record InvitationMade(RoleHeld role, int days, Optional<String> link) {}
}
