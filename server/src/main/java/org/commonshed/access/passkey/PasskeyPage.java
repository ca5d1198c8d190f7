package org.commonshed.access.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.people.Person;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Sessions;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's passkeys; and what the script of the pages asks before a browser may make one or prove by one. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class PasskeyPage {
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Addresses addresses;
    private final MessageSource messages;

    PasskeyPage(Passkeys passkeys, Sessions sessions, Addresses addresses, MessageSource messages) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Whoever adds one shows the passphrase first, so that a page left open is not enough. */
    @PostMapping("/you/passkeys/begin")
    ResponseEntity<String> beginAdding(
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String passphrase,
            Exchange exchange,
            Locale locale) {
        Person person = exchange.person();
        String name = Person.tidy(called);
        if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
            return wrong(Faults.of("called", "fault.passkey-name", Passkey.LONGEST_NAME), locale);
        }
        if (passkeys.list(person.id()).size() >= Passkeys.MOST) {
            return wrong(Faults.of("called", "fault.passkey-many", Passkeys.MOST), locale);
        }
        Sessions.Proof proof = sessions.prove(person.name(), passphrase, exchange.from());
        if (proof instanceof Sessions.Proof.Wait wait) {
            return answer(exchange.tooMany("passphrase", wait.time()), HttpStatus.TOO_MANY_REQUESTS, locale);
        }
        return proof instanceof Sessions.Proof.Right
                ? json(passkeys.beginAdding(exchange, person, name))
                : wrong(Faults.of("passphrase", "fault.passphrase-current-wrong"), locale);
    }

    @PostMapping("/you/passkeys")
    String add(PasskeyAnswer answer, Exchange exchange) {
        return switch (passkeys.add(exchange, exchange.person().id(), answer)) {
            case ADDED -> "redirect:/you?done=passkey-added#passkeys";
            case WRONG, TOO_MANY -> "redirect:/you?done=passkey-not#passkeys";
        };
    }

    @GetMapping("/you/passkeys/{id}/remove")
    String ask(@PathVariable UUID id, Exchange exchange, Model model) {
        Passkey passkey = passkeys.find(exchange.person().id(), id).orElseThrow(PasskeyPage::missing);
        model.addAttribute("passkey", new PasskeyViews.ToRemove(id.toString(), passkey.name()));
        return "access/passkey-remove";
    }

    @PostMapping("/you/passkeys/{id}/remove")
    String remove(@PathVariable UUID id, Exchange exchange) {
        if (!passkeys.remove(exchange.person().id(), id)) {
            throw missing();
        }
        return "redirect:/you?done=passkey-removed#passkeys";
    }

    /** For what is confirmed by a passkey in the place of a passphrase. */
    @PostMapping("/you/passkeys/confirm")
    ResponseEntity<String> beginConfirming(Exchange exchange) {
        return json(passkeys.beginConfirming(exchange, exchange.person().id()));
    }

    @PostMapping("/sign-in/passkey/begin")
    @OpenToAll
    ResponseEntity<String> beginSigningIn(Exchange exchange, Locale locale) {
        Optional<Duration> wait = addresses.begin(exchange.from().address());
        return wait.isPresent()
                ? answer(exchange.tooMany("passkey", wait.get()), HttpStatus.TOO_MANY_REQUESTS, locale)
                : json(passkeys.beginSigningIn(exchange));
    }

    /** Not at an address where browsers keep none. */
    private static ResponseEntity<String> json(Optional<String> options) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(options.orElseThrow(PasskeyPage::missing));
    }

    private ResponseEntity<String> wrong(Faults faults, Locale locale) {
        return answer(faults, HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }

    /** The sentence alone; the script shows it. */
    private ResponseEntity<String> answer(Faults faults, HttpStatus status, Locale locale) {
        List<String> said = faults.list().stream()
                .map(fault -> messages.getMessage(fault.key(), fault.values(), locale))
                .toList();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(String.join(" ", said));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
