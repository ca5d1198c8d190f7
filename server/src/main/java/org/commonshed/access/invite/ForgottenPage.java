package org.commonshed.access.invite;

import java.time.Duration;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.Exchange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who cannot sign in: a letter where one can be sent, and whom to ask everywhere. */
@Controller
@OpenToAll
class ForgottenPage {
    private final Forgotten forgotten;
    private final Addresses addresses;

    ForgottenPage(Forgotten forgotten, Addresses addresses) {
        this.forgotten = forgotten;
        this.addresses = addresses;
    }

    @GetMapping("/sign-in/forgotten")
    String page(Model model) {
        return show(false, Faults.NONE, model);
    }

    /** The same answer for whatever name. */
    @PostMapping("/sign-in/forgotten")
    String ask(@RequestParam(defaultValue = "") String name, Exchange exchange, Model model) {
        if (!forgotten.isOffered()) {
            return show(false, Faults.NONE, model);
        }
        if (name.isBlank()) {
            return show(false, exchange.wrong(Faults.of("name", "fault.name-empty")), model);
        }
        Optional<Duration> wait = addresses.begin(exchange.from().address());
        if (wait.isPresent()) {
            return show(false, exchange.tooMany("name", wait.get()), model);
        }
        forgotten.ask(name);
        return show(true, Faults.NONE, model);
    }

    private String show(boolean asked, Faults faults, Model model) {
        model.addAttribute("forgotten", new InviteViews.Forgotten(forgotten.isOffered(), asked, faults));
        return "access/forgotten";
    }
}
