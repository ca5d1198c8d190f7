package org.commonshed.api.people;

import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Spots;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.springframework.stereotype.Component;

/** Roles as they are written, and what came of giving or taking one. */
@Component
record Roles(Spots spots) {
    static Viewer.Role said(PeopleShapes.RoleSaid said) {
        Viewer.Kind kind = Viewer.Kind.find(said.kind()).orElseThrow();
        return Viewer.Role.of(kind, said.at().orElse(""));
    }

    /** One that can be given: the place or organisation is there. */
    Viewer.Role given(String kind, Optional<String> at, Call call) {
        Viewer.Role role = said(new PeopleShapes.RoleSaid(kind, at));
        if (role.kind() != Viewer.Kind.KEEPER) {
            boolean isThere = spots.seek(role.kind(), role.at()).stream()
                    .anyMatch(spot -> spot.id().equals(role.at()));
            call.demandNone(
                    role.at().isBlank()
                            ? Faults.of("at", "fault.where-empty")
                            : isThere ? Faults.NONE : Faults.of("at", "fault.where-unknown"));
        }
        return role;
    }

    /** It is no failure when it was so already. */
    void demandDone(People.Outcome outcome, Call call) {
        switch (outcome) {
            case NOBODY -> throw Problem.notFound();
            case LAST_KEEPER -> throw call.said(ProblemKind.TOO_LATE, "kind", "access.done.last-keeper");
            case SAME, DONE -> {}
        }
    }
}
