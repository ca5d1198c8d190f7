package org.commonshed.access.invite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Site;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.springframework.stereotype.Component;

/**
 * A link by which somebody comes back, for whoever may read the data folder and so may do everything: a keeper who is the
 * only one has nobody else to ask.
 */
@Component
class RecoveryDeed implements LocalDeed {
    private static final Duration HOLDS = Duration.ofHours(1);

    private final Invitations invitations;
    private final PersonStore persons;
    private final People people;
    private final Site site;

    RecoveryDeed(Invitations invitations, PersonStore persons, People people, Site site) {
        this.invitations = invitations;
        this.persons = persons;
        this.people = people;
        this.site = site;
    }

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public void perform(Question question, OutputStream answer) throws IOException {
        String name = question.words().getOrDefault("name", "").strip();
        String wanted = name.isEmpty() ? onlyKeeper() : name;
        Optional<UUID> person = persons.findId(Person.key(wanted));
        String token = person.flatMap(found -> invitations.inviteBackAtMachine(found, HOLDS))
                .orElseThrow(() -> new Hindrance("Nobody here is called " + wanted + "."));
        String path = "/invitation/" + token;
        String told = site.findAddress()
                .map(address -> address + path)
                .orElse(path + "\n(behind the address at which you open this server, such as http://localhost:8080)");
        answer.write(("For " + wanted + ", once, within an hour:\n" + told + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String onlyKeeper() {
        List<String> keepers = people.listKeeperNames();
        if (keepers.isEmpty()) {
            throw new Hindrance("Nobody keeps this server yet: start it, and claim it with the code that it prints.");
        }
        if (keepers.size() > 1) {
            throw new Hindrance("Several people keep this server. Name one of them: " + String.join(", ", keepers));
        }
        return keepers.get(0);
    }
}
