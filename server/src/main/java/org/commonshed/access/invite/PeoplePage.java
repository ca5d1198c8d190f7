package org.commonshed.access.invite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.AccountPast;
import org.commonshed.access.people.People;
import org.commonshed.access.people.PeopleViews;
import org.commonshed.access.people.Shown;
import org.commonshed.access.people.Spots;
import org.commonshed.access.session.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** People and roles, for those who let people in. */
@Controller
@Entrance(Deed.MANAGE_PEOPLE)
class PeoplePage {
    private static final Duration BACK = Duration.ofDays(1);

    private final People people;
    private final Invitations invitations;
    private final Spots spots;
    private final Shown shown;
    private final AccountPast past;

    PeoplePage(People people, Invitations invitations, Spots spots, Shown shown, AccountPast past) {
        this.past = past;
        this.people = people;
        this.invitations = invitations;
        this.spots = spots;
        this.shown = shown;
    }

    /** What the address of the list holds. */
    record Wish(
            @Nullable String name,
            @Nullable String kind,
            @Nullable Integer page,
            @Nullable String done) {
        InviteViews.Filter filter() {
            return new InviteViews.Filter(name == null ? "" : name, kind == null ? "" : kind);
        }
    }

    @GetMapping("/people")
    String list(Wish wish, Viewer viewer, Locale locale, Model model) {
        InviteViews.Filter filter = wish.filter();
        int page = wish.page() == null ? 1 : wish.page();
        People.Listing listing = people.list(viewer, filter.name(), Viewer.Kind.find(filter.kind()), page);
        List<PeopleViews.PersonLine> lines = listing.people().stream()
                .map(each -> shown.person(each, viewer))
                .toList();
        List<InviteViews.InvitationLine> open = invitations.listOpen(viewer).stream()
                .map(each -> line(each, locale))
                .toList();
        String done = Shown.done(wish.done() == null ? "" : wish.done());
        model.addAttribute(
                "listing",
                new InviteViews.Listing(
                        lines, paging(listing, filter), filter, words(Viewer.Kind.values()), open, done));
        return "access/people";
    }

    @GetMapping("/people/{id}")
    String person(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Locale locale,
            Model model) {
        return show(id, new Turn("", "", RoleChoice.NONE, Shown.done(done), locale), viewer, model);
    }

    @PostMapping("/people/{id}/give")
    String give(@PathVariable UUID id, RoleFields fields, Exchange exchange, Viewer viewer, Model model) {
        RoleChoice choice = fields.read(spots);
        if (choice.role().isEmpty()) {
            exchange.wrong(choice.faults());
            return show(
                    id, new Turn(fields.kindText(), fields.whereText(), choice, "", exchange.locale()), viewer, model);
        }
        return told(id, people.give(viewer, id, choice.role().get()), "given");
    }

    @PostMapping("/people/{id}/take")
    String take(@PathVariable UUID id, @RequestParam String kind, @RequestParam String at, Viewer viewer) {
        Viewer.Kind known = Viewer.Kind.find(kind).orElseThrow(PeoplePage::missing);
        return told(id, people.take(viewer, id, Viewer.Role.of(known, at)), "taken");
    }

    @PostMapping("/people/{id}/back")
    String inviteBack(@PathVariable UUID id, Exchange exchange, Viewer viewer, Model model) {
        String token = invitations.inviteBack(viewer, id, BACK).orElseThrow(PeoplePage::missing);
        String name = people.findName(id).orElse("");
        model.addAttribute(
                "made", new InviteViews.Made(exchange.address() + "/invitation/" + token, Optional.empty(), name, 1));
        return "access/made";
    }

    private InviteViews.InvitationLine line(InvitationStore.Invitation invitation, Locale locale) {
        return new InviteViews.InvitationLine(
                invitation.id().toString(),
                invitation.role().map(role -> shown.role(role, false)),
                shown.name(invitation.person()),
                shown.name(invitation.by()),
                Shown.day(invitation.expires(), locale));
    }

    private String show(UUID id, Turn turn, Viewer viewer, Model model) {
        People.Somebody somebody = people.find(viewer, id).orElseThrow(PeoplePage::missing);
        List<String> kinds = words(people.listKindsToGive(viewer).toArray(Viewer.Kind[]::new));
        RoleChoice choice = turn.choice();
        boolean isOwn = viewer.person().filter(id::equals).isPresent();
        model.addAttribute(
                "one",
                new InviteViews.OnePerson(
                        shown.person(somebody, viewer),
                        new InviteViews.RoleForm(kinds, turn.kind(), turn.where(), choice.guesses(), choice.faults()),
                        new InviteViews.May(
                                isOwn, viewer.isKeeper() && !somebody.person().example() && !isOwn),
                        viewer.isKeeper() ? past.list(id, turn.locale()) : List.of(),
                        turn.done()));
        return "access/person";
    }

    /** What the page of a person shows beside what is kept. */
    private record Turn(String kind, String where, RoleChoice choice, String done, Locale locale) {}

    private static String told(UUID id, People.Outcome outcome, String done) {
        return switch (outcome) {
            case NOBODY -> throw missing();
            case LAST_KEEPER -> "redirect:/people/" + id + "?done=last-keeper";
            case SAME -> "redirect:/people/" + id;
            case DONE -> "redirect:/people/" + id + "?done=" + done;
        };
    }

    private static InviteViews.Paging paging(People.Listing listing, InviteViews.Filter filter) {
        int from = (listing.page() - 1) * People.PER_PAGE + 1;
        int to = Math.min(listing.count(), from + People.PER_PAGE - 1);
        String address = "/people?name=" + URLEncoder.encode(filter.name(), StandardCharsets.UTF_8) + "&kind="
                + URLEncoder.encode(filter.kind(), StandardCharsets.UTF_8) + "&page=";
        return new InviteViews.Paging(
                listing.count(),
                from,
                to,
                listing.page() > 1 ? address + (listing.page() - 1) : "",
                to < listing.count() ? address + (listing.page() + 1) : "");
    }

    static List<String> words(Viewer.Kind... kinds) {
        return Arrays.stream(kinds).map(Viewer.Kind::word).toList();
    }

    /** The same for what is not there and for what one may not know of. */
    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
