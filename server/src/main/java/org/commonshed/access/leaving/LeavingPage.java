package org.commonshed.access.leaving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.passkey.PasskeyAnswer;
import org.commonshed.access.passkey.Passkeys;
import org.commonshed.access.people.Person;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Sessions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking along what is kept of oneself, and leaving for good. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class LeavingPage {
    private final Leaving leaving;
    private final TakenAlong along;
    private final Sessions sessions;
    private final Passkeys passkeys;

    LeavingPage(Leaving leaving, TakenAlong along, Sessions sessions, Passkeys passkeys) {
        this.leaving = leaving;
        this.along = along;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    /** It is made whole before any of it is sent, so that a slow reader holds up nothing in the database. */
    @GetMapping("/you/export")
    @Costly(atOnce = 2)
    void export(Exchange exchange, Locale locale, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("commonshed-you-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                along.write(exchange.person().id(), locale, out);
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("commonshed-you.zip")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GetMapping("/you/delete")
    @Costly(atOnce = 2)
    String page(Exchange exchange, Model model) {
        return show("", Faults.NONE, exchange, model);
    }

    @PostMapping("/you/delete")
    @Costly(atOnce = 2)
    String delete(
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String passphrase,
            PasskeyAnswer passkey,
            Exchange exchange,
            Model model) {
        Person person = exchange.person();
        if (person.example() || leaving.isLastKeeper(person.id())) {
            return show(typed, Faults.NONE, exchange, model);
        }
        if (!Person.key(typed).equals(Person.key(person.name()))) {
            return show(typed, exchange.wrong(Faults.of("typed", "fault.delete-name")), exchange, model);
        }
        Faults faults = passkey.isThere() ? prove(passkey, exchange) : prove(passphrase, exchange);
        if (!faults.isEmpty()) {
            return show(typed, faults, exchange, model);
        }
        if (leaving.leave(person.id()) != Leaving.Outcome.LEFT) {
            return show(typed, Faults.NONE, exchange, model);
        }
        exchange.end();
        return "redirect:/sign-in?done=left";
    }

    private Faults prove(PasskeyAnswer passkey, Exchange exchange) {
        return passkeys.confirm(exchange, exchange.person().id(), passkey)
                ? Faults.NONE
                : exchange.wrong(Faults.of("passphrase", "fault.passkey-wrong"));
    }

    private Faults prove(String passphrase, Exchange exchange) {
        Sessions.Proof proof = sessions.prove(exchange.person().name(), passphrase, exchange.from());
        if (proof instanceof Sessions.Proof.Wait wait) {
            return exchange.tooMany("passphrase", wait.time());
        }
        return proof instanceof Sessions.Proof.Right
                ? Faults.NONE
                : exchange.wrong(Faults.of("passphrase", "fault.passphrase-current-wrong"));
    }

    private String show(String typed, Faults faults, Exchange exchange, Model model) {
        Person person = exchange.person();
        boolean isLast = leaving.isLastKeeper(person.id());
        boolean hasPasskey =
                passkeys.isOffered(exchange) && !passkeys.list(person.id()).isEmpty();
        model.addAttribute(
                "own",
                new LeavingViews.Own(
                        person.name(),
                        isLast,
                        isLast ? List.of() : leaving.listMentions(person),
                        hasPasskey,
                        typed,
                        faults));
        return "access/delete";
    }
}
