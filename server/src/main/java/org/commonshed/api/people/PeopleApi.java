package org.commonshed.api.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.invite.Invitations;
import org.commonshed.access.people.People;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** People and their roles, and links that let somebody new in; for those who let people in. */
@Api
@Entrance(Deed.MANAGE_PEOPLE)
class PeopleApi {
    private static final String PEOPLE = "/api/v1/people";
    private static final String PERSON = PEOPLE + "/{person}";
    private static final String INVITATIONS = "/api/v1/invitations";
    private static final int USUAL_DAYS = 7;
    private static final int MOST_PAGES = 100_000;

    private final People people;
    private final Invitations invitations;
    private final Roles roles;
    private final Doors doors;

    PeopleApi(People people, Invitations invitations, Roles roles, Doors doors) {
        this.people = people;
        this.invitations = invitations;
        this.roles = roles;
        this.doors = doors;
    }

    @GetMapping(PEOPLE)
    @Told(
            id = "list-people",
            query = {"called", "role", "page"},
            gives = PeopleShapes.Persons.class)
    Answer list(Call call) {
        String kind = call.text("role");
        Optional<Viewer.Kind> known = Viewer.Kind.find(kind);
        if (known.isEmpty() && !kind.isEmpty()) {
            String words = "neighbour, steward, member, manager, keeper";
            throw Problem.of(ProblemKind.QUERY_WRONG, "role", "field-word", words);
        }
        Paging paging = new Paging(call.whole("page", 1, 1, MOST_PAGES), People.PER_PAGE);
        People.Listing listing = people.list(call.viewer(), call.text("called"), known, paging.page());
        List<PeopleShapes.PersonKnown> some = listing.page() == paging.page()
                ? listing.people().stream().map(PeopleShapes.PersonKnown::of).toList()
                : List.of();
        PeopleShapes.Persons told = new PeopleShapes.Persons(some, listing.count(), paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, listing.count());
    }

    @GetMapping(PERSON)
    @Told(id = "get-person", gives = PeopleShapes.PersonKnown.class)
    Answer person(@PathVariable String person, Call call) {
        return answer(Ids.id(person), call);
    }

    private Answer answer(UUID person, Call call) {
        return Answer.ok(
                PeopleShapes.PersonKnown.of(people.find(call.viewer(), person).orElseThrow(Problem::notFound)));
    }

    @PostMapping(path = PERSON + "/give", consumes = Answer.JSON)
    @Told(id = "give-role", takes = PeopleShapes.RoleSaid.class, gives = PeopleShapes.PersonKnown.class)
    Answer give(@PathVariable String person, Call call) {
        return call.once(() -> {
            PeopleShapes.RoleSaid said = call.body(PeopleShapes.RoleSaid.class);
            UUID id = Ids.id(person);
            Viewer.Role role = roles.given(said.kind(), said.at(), call);
            roles.demandDone(people.give(call.viewer(), id, role), call);
            return answer(id, call);
        });
    }

    /** One's own is laid down by its own operation. */
    @PostMapping(path = PERSON + "/take", consumes = Answer.JSON)
    @Told(id = "take-role", takes = PeopleShapes.RoleSaid.class, gives = PeopleShapes.PersonKnown.class)
    Answer take(@PathVariable String person, Call call) {
        return call.once(() -> {
            UUID id = Ids.id(person);
            PeopleShapes.PersonKnown before =
                    PeopleShapes.PersonKnown.of(people.find(call.viewer(), id).orElseThrow(Problem::notFound));
            Viewer.Role role = Roles.said(call.body(PeopleShapes.RoleSaid.class));
            people.demandGiving(call.viewer(), role);
            roles.demandDone(people.take(call.viewer(), id, role), call);
            return Answer.ok(people.find(call.viewer(), id)
                    .map(PeopleShapes.PersonKnown::of)
                    .orElse(new PeopleShapes.PersonKnown(before.person(), before.name(), before.example(), List.of())));
        });
    }

    private void demandSomewhere(Call call) {
        if (!doors.allowsSomewhere(call.viewer(), Deed.MANAGE_PEOPLE)) {
            throw new Doors.Refused(call.viewer(), Deed.MANAGE_PEOPLE, "");
        }
    }

    @GetMapping(INVITATIONS)
    @Told(id = "list-invitations", gives = PeopleShapes.InvitationsOpen.class)
    Answer invitations(Call call) {
        demandSomewhere(call);
        return Answer.ok(open(call));
    }

    private PeopleShapes.InvitationsOpen open(Call call) {
        return new PeopleShapes.InvitationsOpen(invitations.listForNew(call.viewer()).stream()
                .map(one ->
                        new PeopleShapes.InvitationOpen(one.id(), PeopleShapes.RoleHeld.of(one.role()), one.expires()))
                .toList());
    }

    @PostMapping(path = INVITATIONS, consumes = Answer.JSON)
    @Told(id = "invite", takes = PeopleShapes.Invited.class, gives = PeopleShapes.InvitationMade.class)
    Answer invite(Call call) {
        return call.once(() -> {
            PeopleShapes.Invited said = call.body(PeopleShapes.Invited.class);
            int days = said.days().orElse(USUAL_DAYS);
            if (!Invitations.DAYS.contains(days)) {
                throw Problem.of(ProblemKind.TO_MEND, "days", "field-word", "1, 7, 30");
            }
            Viewer.Role role = roles.given(said.kind(), said.at(), call);
            String token = invitations.invite(call.viewer(), role, Duration.ofDays(days));
            PeopleShapes.RoleHeld held = PeopleShapes.RoleHeld.of(role);
            Optional<String> link = Optional.of(call.house() + "/invitation/" + token);
            return Answer.ok(new PeopleShapes.InvitationMade(held, days, link))
                    .toldOnce(new PeopleShapes.InvitationMade(held, days, Optional.empty()));
        });
    }

    @PostMapping(INVITATIONS + "/{invitation}/withdraw")
    @Told(id = "withdraw-invitation", gives = PeopleShapes.InvitationsOpen.class)
    Answer withdraw(@PathVariable String invitation, Call call) {
        return call.once(() -> {
            demandSomewhere(call);
            if (!invitations.withdraw(call.viewer(), Ids.id(invitation))) {
                throw Problem.notFound();
            }
            return Answer.ok(open(call));
        });
    }
}
