package org.commonshed.access.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.claim.Claims;
import org.commonshed.access.passkey.PasskeyViews;
import org.commonshed.access.passkey.Passkeys;
import org.commonshed.access.people.AccountPast;
import org.commonshed.access.people.NewPerson;
import org.commonshed.access.people.People;
import org.commonshed.access.people.PeopleViews;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.Shown;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Languages;
import org.commonshed.access.session.ReadersChoice;
import org.commonshed.access.session.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is one's own: name, language, passphrase, roles, and where one is signed in. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class YouPage {
    private final OwnAccount account;
    private final Sessions sessions;
    private final People people;
    private final Claims claims;
    private final Shown shown;
    private final Passkeys passkeys;
    private final AccountPast past;

    YouPage(
            OwnAccount account,
            Sessions sessions,
            People people,
            Claims claims,
            Shown shown,
            Passkeys passkeys,
            AccountPast past) {
        this.account = account;
        this.sessions = sessions;
        this.people = people;
        this.claims = claims;
        this.shown = shown;
        this.passkeys = passkeys;
        this.past = past;
    }

    /** What the page shows beside what is kept. */
    private record Turn(String name, ReadersChoice choice, String done, Faults faults) {
        Turn(Person person, String done, Faults faults) {
            this(person.name(), ReadersChoice.of(person.language()), done, faults);
        }
    }

    @GetMapping("/you")
    String page(@RequestParam(defaultValue = "") String done, Exchange exchange, Locale locale, Model model) {
        Person person = exchange.person();
        return show(new Turn(person, Shown.done(done), Faults.NONE), exchange, locale, model);
    }

    @PostMapping("/you/name")
    String rename(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> given,
            Exchange exchange,
            Locale locale,
            Model model) {
        Person person = exchange.person();
        String language = given.getOrDefault("language", "");
        boolean isLanguageKnown = language.isEmpty() || Languages.isWritten(Locale.forLanguageTag(language));
        boolean isUs = given.getOrDefault("units", "").equals("us");
        ReadersChoice choice = new ReadersChoice(isLanguageKnown ? language : "", isUs);
        Faults faults = account.change(person.id(), new OwnAccount.Own(name, language, isUs));
        return faults.isEmpty()
                ? "redirect:/you?done=name"
                : show(new Turn(name, choice, "", exchange.wrong(faults)), exchange, locale, model);
    }

    @PostMapping("/you/passphrase")
    String changePassphrase(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String next,
            Exchange exchange,
            Locale locale,
            Model model) {
        Person person = exchange.person();
        Faults faults = NewPerson.passphraseFaults("next", next, person.name());
        if (current.isEmpty()) {
            faults = Faults.of("current", "fault.passphrase-current-empty").and(faults);
        }
        if (faults.isEmpty()) {
            OwnAccount.Outcome outcome = account.changePassphrase(person.id(), current, next, exchange.from());
            if (outcome instanceof OwnAccount.Outcome.Changed changed) {
                exchange.begin(changed.token());
                return "redirect:/you?done=passphrase";
            }
            faults = outcome instanceof OwnAccount.Outcome.Wait wait
                    ? exchange.tooMany("current", wait.time())
                    : exchange.wrong(Faults.of("current", "fault.passphrase-current-wrong"));
        } else {
            exchange.wrong(faults);
        }
        return show(new Turn(person, "", faults), exchange, locale, model);
    }

    @PostMapping("/you/sign-out-everywhere")
    String signOutEverywhere(Exchange exchange) {
        sessions.signOutEverywhere(exchange.person().id());
        exchange.end();
        return "redirect:/sign-in";
    }

    @PostMapping("/you/lay-down")
    String layDown(@RequestParam String kind, @RequestParam String at, Viewer viewer) {
        UUID own = viewer.person().orElseThrow();
        People.Outcome outcome = Viewer.Kind.find(kind)
                .map(known -> people.take(viewer, own, Viewer.Role.of(known, at)))
                .orElse(People.Outcome.SAME);
        return "redirect:/you?done=" + (outcome == People.Outcome.LAST_KEEPER ? "last-keeper" : "laid-down");
    }

    private String show(Turn turn, Exchange exchange, Locale locale, Model model) {
        Person person = exchange.person();
        List<PeopleViews.RoleLine> roles = people.viewer(person.id()).roles().stream()
                .sorted(Comparator.comparing(Viewer.Role::kind).thenComparing(Viewer.Role::at))
                .map(role -> shown.role(role, true))
                .toList();
        List<AccountViews.SessionLine> open = sessions
                .list(person.id(), exchange.session().orElse(""))
                .stream()
                .map(each -> new AccountViews.SessionLine(
                        each.device(), Shown.day(each.created(), locale), hour(each.seen(), locale), each.here()))
                .toList();
        List<AccountViews.Language> languages = Languages.WRITTEN.stream()
                .map(each -> new AccountViews.Language(each.toLanguageTag(), each.getDisplayLanguage(each)))
                .toList();
        model.addAttribute(
                "you",
                new AccountViews.You(
                        new AccountViews.Own(turn.name(), person.example(), turn.choice()),
                        claims.isDemo(),
                        languages,
                        new AccountViews.Held(roles, open, keys(exchange, locale), past.list(person.id(), locale)),
                        turn.done(),
                        turn.faults()));
        return "access/you";
    }

    private AccountViews.Keys keys(Exchange exchange, Locale locale) {
        List<PasskeyViews.Line> lines = passkeys.list(exchange.person().id()).stream()
                .map(each -> new PasskeyViews.Line(
                        each.id().toString(),
                        each.name(),
                        Shown.day(each.made(), locale),
                        each.used().map(used -> hour(used, locale)).orElse("")))
                .toList();
        return new AccountViews.Keys(lines, passkeys.isOffered(exchange));
    }

    private static String hour(Instant time, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", locale)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }
}
