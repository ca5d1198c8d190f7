package org.commonshed.access.account;

import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.claim.Claims;
import org.commonshed.access.passkey.PasskeyAnswer;
import org.commonshed.access.passkey.Passkeys;
import org.commonshed.access.people.Shown;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Onward;
import org.commonshed.access.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
@OpenToAll
class SignInPage {
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Claims claims;

    SignInPage(Sessions sessions, Passkeys passkeys, Claims claims) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.claims = claims;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Exchange exchange,
            Model model) {
        if (viewer.isSignedIn()) {
            return "redirect:" + Onward.safe(next);
        }
        return show(new AccountViews.SignIn("", next, ways(exchange), Shown.done(done), Faults.NONE), model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "/") String next,
            Exchange exchange,
            Model model) {
        Sessions.Outcome outcome = sessions.signIn(name, passphrase, exchange.from());
        if (outcome instanceof Sessions.Outcome.SignedIn in) {
            exchange.session().ifPresent(sessions::signOut);
            exchange.begin(in.token());
            return "redirect:" + Onward.safe(next);
        }
        Faults faults = outcome instanceof Sessions.Outcome.Wait wait
                ? exchange.tooMany("name", wait.time())
                : exchange.wrong(Faults.of("passphrase", "fault.sign-in-wrong"));
        return show(new AccountViews.SignIn(name, next, ways(exchange), "", faults), model);
    }

    /** By a passkey, which says by itself whose it is. */
    @PostMapping("/sign-in/passkey")
    String signInByPasskey(
            PasskeyAnswer answer, @RequestParam(defaultValue = "/") String next, Exchange exchange, Model model) {
        Optional<UUID> person = passkeys.signIn(exchange, answer);
        if (person.isEmpty()) {
            Faults faults = exchange.wrong(Faults.of("passkey", "fault.passkey-wrong"));
            return show(new AccountViews.SignIn("", next, ways(exchange), "", faults), model);
        }
        exchange.session().ifPresent(sessions::signOut);
        exchange.begin(sessions.open(person.get(), exchange.from().device()));
        return "redirect:" + Onward.safe(next);
    }

    private AccountViews.Ways ways(Exchange exchange) {
        return new AccountViews.Ways(claims.isDemo(), passkeys.isOffered(exchange));
    }

    private static String show(AccountViews.SignIn form, Model model) {
        String next = Onward.safe(form.next());
        model.addAttribute("form", new AccountViews.SignIn(form.name(), next, form.ways(), form.done(), form.faults()));
        return "access/sign-in";
    }

    @PostMapping("/sign-out")
    String signOut(Exchange exchange) {
        exchange.session().ifPresent(sessions::signOut);
        exchange.end();
        return "redirect:/sign-in";
    }
}
