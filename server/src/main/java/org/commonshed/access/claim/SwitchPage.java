package org.commonshed.access.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.PeopleViews;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.Shown;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In the demo: looking through the eyes of one of its example people. Elsewhere there is no such page. */
@Controller
@OpenToAll
class SwitchPage {
    private final Examples examples;
    private final Sessions sessions;
    private final People people;
    private final Shown shown;

    SwitchPage(Examples examples, Sessions sessions, People people, Shown shown) {
        this.examples = examples;
        this.sessions = sessions;
        this.people = people;
        this.shown = shown;
    }

    @GetMapping("/you/switch")
    String page(Viewer viewer, Model model) {
        List<PeopleViews.PersonLine> all = examples.list().stream()
                .map(person -> new People.Somebody(
                        person, List.copyOf(people.viewer(person.id()).roles())))
                .map(somebody -> shown.person(somebody, Viewer.VISITOR))
                .toList();
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute(
                "eyes",
                new ClaimViews.Switch(all, viewer.person().map(UUID::toString).orElse("")));
        return "access/switch";
    }

    /** An empty id leads back to being a visitor. */
    @PostMapping("/you/switch")
    String change(@RequestParam(defaultValue = "") String id, Exchange exchange) {
        if (examples.list().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        exchange.session().ifPresent(sessions::signOut);
        Optional<Person> chosen = examples.list().stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst();
        chosen.ifPresentOrElse(
                person -> exchange.begin(
                        sessions.open(person.id(), exchange.from().device())),
                exchange::end);
        return "redirect:/";
    }
}
