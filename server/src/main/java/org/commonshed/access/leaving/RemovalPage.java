package org.commonshed.access.leaving;

import java.util.List;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Person;
import org.commonshed.access.session.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A keeper ends the account of somebody who has asked for it. One's own is ended on its own page. */
@Controller
@Entrance(Deed.KEEP_SERVER)
class RemovalPage {
    private final Leaving leaving;

    RemovalPage(Leaving leaving) {
        this.leaving = leaving;
    }

    /** What the form says. */
    record Given(@Nullable String typed, @Nullable String reason) {}

    @GetMapping("/people/{id}/delete")
    @Costly(atOnce = 2)
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(other(id, viewer), "", "", Faults.NONE, model);
    }

    @PostMapping("/people/{id}/delete")
    @Costly(atOnce = 2)
    String remove(@PathVariable UUID id, Given given, Exchange exchange, Viewer viewer, Model model) {
        String typed = given.typed() == null ? "" : given.typed();
        String reason = given.reason() == null ? "" : given.reason();
        Person person = other(id, viewer);
        Faults faults = Faults.NONE;
        if (!Person.key(typed).equals(Person.key(person.name()))) {
            faults = faults.and(Faults.of("typed", "fault.delete-name"));
        }
        String why = Person.tidy(reason);
        if (why.isEmpty() || why.length() > Leaving.LONGEST_REASON) {
            faults = faults.and(Faults.of("reason", "fault.delete-reason", Leaving.LONGEST_REASON));
        } else if (Person.key(why).contains(Person.key(person.name()))) {
            faults = faults.and(Faults.of("reason", "fault.delete-reason-name"));
        }
        if (!faults.isEmpty()) {
            return show(person, typed, reason, exchange.wrong(faults), model);
        }
        return switch (leaving.remove(viewer, id, why)) {
            case LEFT -> "redirect:/people?done=removed";
            case LAST_KEEPER -> show(person, typed, reason, Faults.NONE, model);
            case NOBODY -> throw missing();
        };
    }

    private Person other(UUID id, Viewer viewer) {
        return leaving.find(id)
                .filter(person -> viewer.person().filter(id::equals).isEmpty())
                .orElseThrow(RemovalPage::missing);
    }

    private String show(Person person, String typed, String reason, Faults faults, Model model) {
        boolean isLast = leaving.isLastKeeper(person.id());
        model.addAttribute(
                "other",
                new LeavingViews.Other(
                        person.id().toString(),
                        person.name(),
                        isLast,
                        isLast ? List.of() : leaving.listMentions(person),
                        typed,
                        reason,
                        faults));
        return "access/person-delete";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
