package org.commonshed.access.invite;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.Whereabouts;
import org.commonshed.access.people.Spots;

/**
 * What a form says of a role: a role, or what is to be mended.
 *
 * @param guesses places and organisations that may be meant
 */
record RoleChoice(Optional<Viewer.Role> role, Faults faults, List<Whereabouts.Spot> guesses) {
    static final RoleChoice NONE = new RoleChoice(Optional.empty(), Faults.NONE, List.of());

    RoleChoice {
        guesses = List.copyOf(guesses);
    }

    /**
     * Reads the fields.
     *
     * @param use an id that was offered as a guess and taken; empty if none was
     */
    static RoleChoice read(String kind, String where, String use, Spots spots) {
        Optional<Viewer.Kind> known = Viewer.Kind.find(kind);
        if (known.isEmpty()) {
            return wrong("kind", "fault.role-empty", List.of());
        }
        if (known.get() == Viewer.Kind.KEEPER) {
            return right(new Viewer.Role.Keeper());
        }
        String typed = use.isBlank() ? where : use;
        if (typed.isBlank()) {
            return wrong("where", "fault.where-empty", List.of());
        }
        List<Whereabouts.Spot> found = spots.seek(known.get(), typed);
        if (found.isEmpty()) {
            return wrong("where", "fault.where-unknown", List.of());
        }
        Whereabouts.Spot first = found.get(0);
        return found.size() == 1 && spots.isExact(first, typed)
                ? right(Viewer.Role.of(known.get(), first.id()))
                : wrong("where", "fault.where-which", found);
    }

    private static RoleChoice right(Viewer.Role role) {
        return new RoleChoice(Optional.of(role), Faults.NONE, List.of());
    }

    private static RoleChoice wrong(String field, String key, List<Whereabouts.Spot> guesses) {
        return new RoleChoice(Optional.empty(), Faults.of(field, key), guesses);
    }
}
