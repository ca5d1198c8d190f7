package org.commonshed.access.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.people.Tokens;
import org.commonshed.access.session.Recognised;
import org.commonshed.measure.NewId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: words for programs are made, looked up and taken away. */
@Service
@Transactional
public class ApiTokens {
    /** What every such word begins with, so that it is known for what it is where it was left lying about. */
    public static final String BEGINNING = "csh_";

    /** For how many days one may be made. */
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    static final int MOST = 20;
    private static final int LONGEST = 100;

    private final TokenStore store;
    private final PersonStore persons;
    private final People people;
    private final Doors doors;
    private final Clock clock;

    ApiTokens(TokenStore store, PersonStore persons, People people, Doors doors, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.people = people;
        this.doors = doors;
        this.clock = clock;
    }

    /** Whose word it is, with no more rights than it was made for and the person has now. */
    public record Bearer(UUID token, Recognised somebody) {}

    /** Deeds that the viewer may give to a program: those that the viewer may do somewhere. Reading always goes along. */
    @Transactional(readOnly = true)
    public List<Deed> listDeeds(Viewer viewer) {
        return EnumSet.allOf(Deed.class).stream()
                .filter(deed -> deed != Deed.READ && doors.allowsSomewhere(viewer, deed))
                .toList();
    }

    /**
     * A new word, which is kept nowhere but with whoever asked for it.
     *
     * @param days one of {@link #DAYS}
     */
    public String make(Viewer viewer, String name, Set<Deed> deeds, int days) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        UUID person = viewer.person().orElseThrow();
        if (!DAYS.contains(days) || name.isBlank() || name.length() > ApiToken.LONGEST_NAME || isFull(viewer)) {
            throw new IllegalArgumentException(
                    "no token “" + name + "” for " + days + " days\nMaybe ask what is wrong before.");
        }
        Set<Deed> given = EnumSet.of(Deed.READ);
        listDeeds(viewer).stream().filter(deeds::contains).forEach(given::add);
        Instant now = clock.instant();
        String word = BEGINNING + Tokens.next();
        Instant end = now.plus(Duration.ofDays(days));
        store.add(
                new ApiToken(NewId.next(clock), person, name.strip(), given, now, end, Optional.empty()),
                Tokens.digest(word));
        return word;
    }

    @Transactional(readOnly = true)
    boolean isFull(Viewer viewer) {
        return list(viewer).size() >= MOST;
    }

    @Transactional(readOnly = true)
    List<ApiToken> list(Viewer viewer) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        return store.list(viewer.person().orElseThrow());
    }

    /** Takes one's own away; false where there is none. */
    public boolean take(Viewer viewer, UUID token) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        return store.remove(viewer.person().orElseThrow(), token);
    }

    /** Who acts by that word; empty where it is none, has ended, was taken away, or its person is gone. */
    public Optional<Bearer> find(String word) {
        if (!word.startsWith(BEGINNING) || word.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return store.find(Tokens.digest(word), now).flatMap(token -> {
            if (token.used().filter(used -> !used.isBefore(hour)).isEmpty()) {
                store.use(token.id(), hour);
            }
            return persons.find(token.person())
                    .map(person -> new Bearer(
                            token.id(),
                            Recognised.of(person, people.viewer(person.id()).within(token.deeds()))));
        });
    }
}
