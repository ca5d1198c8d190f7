package org.commonshed.access.account;

import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.claim.Claims;
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
    private final Claims claims;

    SignInPage(Sessions sessions, Claims claims) {
        this.sessions = sessions;
        this.claims = claims;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "/") String next, Viewer viewer, Model model) {
        if (viewer.isSignedIn()) {
            return "redirect:" + Onward.safe(next);
        }
        model.addAttribute("form", new AccountViews.SignIn("", Onward.safe(next), claims.isDemo(), Faults.NONE));
        return "access/sign-in";
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
        model.addAttribute("form", new AccountViews.SignIn(name, Onward.safe(next), claims.isDemo(), faults));
        return "access/sign-in";
    }

    @PostMapping("/sign-out")
    String signOut(Exchange exchange) {
        exchange.session().ifPresent(sessions::signOut);
        exchange.end();
        return "redirect:/sign-in";
    }
}
