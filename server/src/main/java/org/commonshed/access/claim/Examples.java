package org.commonshed.access.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.measure.NewId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** People made up for the demo, through whose eyes anybody may look there. They have no passphrases. */
@Service
class Examples {
    /** Name, what they are, and where in the Pioneer Valley. */
    static final String TABLE = """
            Maren  keeper
            Ines   steward    pioneer_valley
            Noor   neighbour  greenfield
            Teo    neighbour  springfield
            Ruth   manager    flour_mill_shelburne
            Ana    member     vegetable_farm_greenfield
            Lena   member     hospital_greenfield
            Sam    manager    canal_side
            """;

    private final Claims claims;
    private final PersonStore people;
    private final Settings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Examples(Claims claims, PersonStore people, Settings settings, TransactionOperations transaction, Clock clock) {
        this.claims = claims;
        this.people = people;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In a demo whose folder nobody has claimed, and only there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void settle() {
        if (!claims.mayBeDemo()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (claims.claimForExample()) {
                List<String> lines = TABLE.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    add(lines.get(i), clock.instant().plusMillis(i));
                }
                settings.openForReading(Optional.empty(), true);
            }
        });
    }

    /** Empty unless this is a demo. */
    List<Person> list() {
        return claims.isDemo() ? people.listExamples() : List.of();
    }

    Optional<Person> find(UUID id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** They are listed in the order in which they were made. */
    private void add(String line, Instant now) {
        String[] cells = line.split(" +");
        Person person = new Person(NewId.next(clock), cells[0], "", true);
        people.add(person, now);
        people.addRole(
                person.id(), PersonStore.role(cells[1], cells.length > 2 ? cells[2] : ""), now, Optional.empty());
    }
}
