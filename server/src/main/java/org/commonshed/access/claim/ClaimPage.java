package org.commonshed.access.claim;

import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.people.NewPerson;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit: somebody claims the server. */
@Controller
@OpenToAll
class ClaimPage {
    private final Claims claims;
    private final Sessions sessions;

    ClaimPage(Claims claims, Sessions sessions) {
        this.claims = claims;
        this.sessions = sessions;
    }

    @GetMapping("/claim")
    String page(Model model) {
        return claims.isClaimed() ? "redirect:/" : show(new ClaimViews.Claim("", Faults.NONE), model);
    }

    @PostMapping("/claim")
    String claim(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            Exchange exchange,
            Model model) {
        Faults faults = NewPerson.faults(name, passphrase);
        if (code.isBlank()) {
            faults = Faults.of("code", "fault.code-empty").and(faults);
        }
        if (!faults.isEmpty()) {
            return show(new ClaimViews.Claim(name, exchange.wrong(faults)), model);
        }
        Claims.Outcome outcome =
                claims.claim(code, name, passphrase, exchange.from().address());
        if (outcome instanceof Claims.Outcome.Claimed claimed) {
            exchange.begin(sessions.open(claimed.keeper(), exchange.from().device()));
            return "redirect:/begin";
        }
        if (outcome instanceof Claims.Outcome.TooLate) {
            return "redirect:/sign-in";
        }
        return show(new ClaimViews.Claim(name, mend(outcome, exchange)), model);
    }

    private static Faults mend(Claims.Outcome outcome, Exchange exchange) {
        if (outcome instanceof Claims.Outcome.Wait wait) {
            return exchange.tooMany("code", wait.time());
        }
        boolean isNameTaken = outcome instanceof Claims.Outcome.NameTaken;
        return exchange.wrong(
                isNameTaken ? Faults.of("name", "fault.name-taken") : Faults.of("code", "fault.code-wrong"));
    }

    private static String show(ClaimViews.Claim form, Model model) {
        model.addAttribute("form", form);
        return "access/claim";
    }
}
