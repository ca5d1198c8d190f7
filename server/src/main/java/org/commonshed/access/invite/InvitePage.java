package org.commonshed.access.invite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Shown;
import org.commonshed.access.people.Spots;
import org.commonshed.access.session.Exchange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Making links that let people in. */
@Controller
@Entrance(Deed.MANAGE_PEOPLE)
class InvitePage {
    private static final int USUAL = 7;

    private final People people;
    private final Invitations invitations;
    private final Spots spots;
    private final Shown shown;

    InvitePage(People people, Invitations invitations, Spots spots, Shown shown) {
        this.people = people;
        this.invitations = invitations;
        this.spots = spots;
        this.shown = shown;
    }

    @GetMapping("/people/invite")
    String page(@RequestParam(defaultValue = "") String kind, Viewer viewer, Model model) {
        return show(new RoleFields(kind, where(viewer), ""), USUAL, RoleChoice.NONE, viewer, model);
    }

    @PostMapping("/people/invite")
    String invite(
            RoleFields fields,
            @RequestParam(defaultValue = "7") int days,
            Exchange exchange,
            Viewer viewer,
            Model model) {
        RoleChoice choice = fields.read(spots);
        int lasting = Invitations.DAYS.contains(days) ? days : USUAL;
        if (choice.role().isEmpty()) {
            exchange.wrong(choice.faults());
            return show(fields, lasting, choice, viewer, model);
        }
        Viewer.Role role = choice.role().get();
        String token = invitations.invite(viewer, role, Duration.ofDays(lasting));
        model.addAttribute(
                "made",
                new InviteViews.Made(
                        exchange.address() + "/invitation/" + token,
                        Optional.of(shown.role(role, false)),
                        "",
                        lasting));
        return "access/made";
    }

    @PostMapping("/people/invitations/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        if (!invitations.withdraw(viewer, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/people?done=withdrawn";
    }

    private String show(RoleFields fields, int days, RoleChoice choice, Viewer viewer, Model model) {
        List<String> kinds = PeoplePage.words(people.listKindsToGive(viewer).toArray(Viewer.Kind[]::new));
        InviteViews.RoleForm form = new InviteViews.RoleForm(
                kinds, fields.kindText(), fields.whereText(), choice.guesses(), choice.faults());
        model.addAttribute("invite", new InviteViews.Invite(form, days, Invitations.DAYS));
        return "access/invite";
    }

    /** Who lets people in at one place alone need not write which. */
    private String where(Viewer viewer) {
        List<String> places = viewer.roles().stream()
                .filter(role -> role.kind() == Viewer.Kind.MANAGER || role.kind() == Viewer.Kind.STEWARD)
                .map(Viewer.Role::at)
                .toList();
        return places.size() == 1 && !viewer.isKeeper() ? spots.name(places.get(0)) : "";
    }
}
