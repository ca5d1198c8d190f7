package org.commonshed.access.invite;

import java.time.Duration;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.people.NewPerson;
import org.commonshed.access.people.Shown;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Recognised;
import org.commonshed.access.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Coming in by a link. */
@Controller
@OpenToAll
class InvitationPage {
    private final Invitations invitations;
    private final Sessions sessions;
    private final Addresses addresses;
    private final Shown shown;

    InvitationPage(Invitations invitations, Sessions sessions, Addresses addresses, Shown shown) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.addresses = addresses;
        this.shown = shown;
    }

    @GetMapping("/invitation/{token}")
    String page(@PathVariable String token, Exchange exchange, Model model) {
        return show(token, "", Faults.NONE, exchange, model);
    }

    /**
     * What the form says.
     *
     * @param passkeys whether those of somebody who comes back are to go
     */
    record Given(
            @Nullable String name,
            @Nullable String passphrase,
            @Nullable String passkeys) {
        private static String text(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    @PostMapping("/invitation/{token}")
    String accept(@PathVariable String token, Given given, Exchange exchange, Model model) {
        String name = Given.text(given.name());
        String passphrase = Given.text(given.passphrase());
        Optional<InvitationStore.Invitation> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            return gone(exchange);
        }
        Optional<Duration> wait = addresses.begin(exchange.from().address());
        if (wait.isPresent()) {
            return show(token, name, exchange.tooMany("passphrase", wait.get()), exchange, model);
        }
        boolean isBack = invitation.get().person().isPresent();
        Faults faults = isBack
                ? NewPerson.passphraseFaults(
                        "passphrase", passphrase, shown.name(invitation.get().person()))
                : NewPerson.faults(name, passphrase);
        if (!faults.isEmpty()) {
            return show(token, name, exchange.wrong(faults), exchange, model);
        }
        Invitations.Outcome outcome = invitations.accept(
                token, name, passphrase, Given.text(given.passkeys()).equals("go"));
        if (outcome instanceof Invitations.Outcome.NameTaken) {
            Faults taken = exchange.wrong(Faults.of("name", "fault.name-taken"));
            return show(token, name, taken, exchange, model);
        }
        return outcome instanceof Invitations.Outcome.In in ? begin(in, exchange) : gone(exchange);
    }

    @PostMapping("/invitation/{token}/take")
    @Entrance(Deed.KEEP_ACCOUNT)
    String take(@PathVariable String token, Exchange exchange) {
        Invitations.Outcome outcome =
                invitations.acceptAs(token, exchange.person().id());
        return outcome instanceof Invitations.Outcome.In ? "redirect:/you?done=taken-up" : gone(exchange);
    }

    private String begin(Invitations.Outcome.In in, Exchange exchange) {
        exchange.session().ifPresent(sessions::signOut);
        exchange.begin(sessions.open(in.person(), exchange.from().device()));
        return "redirect:/";
    }

    private String show(String token, String name, Faults faults, Exchange exchange, Model model) {
        Optional<InvitationStore.Invitation> found = invitations.find(token);
        if (found.isEmpty()) {
            return gone(exchange);
        }
        InvitationStore.Invitation invitation = found.get();
        model.addAttribute(
                "welcome",
                new InviteViews.Welcome(
                        token,
                        invitation.role().map(role -> shown.role(role, false)),
                        shown.name(invitation.person()),
                        shown.name(invitation.by()),
                        new InviteViews.Reader(Recognised.acting().name(), invitations.hasPasskeys(invitation)),
                        name,
                        faults));
        return "access/invitation";
    }

    /** Used, withdrawn, expired or never made: the same answer. */
    private static String gone(Exchange exchange) {
        exchange.response().setStatus(HttpStatus.NOT_FOUND.value());
        return "access/gone";
    }
}
