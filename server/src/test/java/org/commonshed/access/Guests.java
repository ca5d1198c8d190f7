package org.commonshed.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.claim.SettingStore;
import org.commonshed.access.claim.Settings;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Sessions;
import org.commonshed.access.token.ApiTokens;
import org.commonshed.measure.NewId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * People for tests of pages, in any house or hut: it makes somebody with the roles that are asked for, claims the server
 * on the way, and gives a browser in which that person is signed in.
 */
public final class Guests {
    /** Everybody's passphrase. */
    public static final String PASSPHRASE = "rain oak mill fox";

    /** For a hash, as hundreds are made and none is worth guessing. */
    public static final Passphrases.Effort LITTLE_EFFORT = new Passphrases.Effort(64, 1);

    private final ApplicationContext house;
    private final Map<UUID, String> programs = new HashMap<>(); // the token of each person

    public Guests(ApplicationContext house) {
        this.house = house;
    }

    /** Somebody new with these roles. */
    public UUID add(String name, Viewer.Role... roles) {
        Clock clock = house.getBean(Clock.class);
        PersonStore people = house.getBean(PersonStore.class);
        UUID id = NewId.next(clock);
        String hash = house.getBean(Passphrases.class).hash(PASSPHRASE);
        house.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            if (!people.add(new Person(id, name, "", false), clock.instant())) {
                throw new IllegalStateException("somebody is called " + name + " already");
            }
            people.putSecret(id, hash, clock.instant());
            for (Viewer.Role role : roles) {
                people.addRole(id, role, clock.instant(), Optional.empty());
            }
            house.getBean(SettingStore.class).claim("people", clock.instant(), Optional.of(id));
        });
        return id;
    }

    /** A browser in which that person is signed in; it holds what a form must send back. */
    public Browser as(UUID person) {
        Browser browser = visitor();
        browser.cookies().put("commonshed", house.getBean(Sessions.class).open(person, "Test"));
        browser.get("/you");
        return browser;
    }

    /** A browser in which somebody new with these roles is signed in. */
    public Browser as(Viewer.Role... roles) {
        return as(add("Guest " + UUID.randomUUID(), roles));
    }

    /** A program that acts for that person, with all rights; it has no session. */
    public Browser program(UUID person) {
        String token = programs.computeIfAbsent(
                person,
                any -> house.getBean(ApiTokens.class).make(viewer(person), "Test", EnumSet.allOf(Deed.class), 7));
        return visitor().header("Authorization", "Bearer " + token);
    }

    /** A browser in which nobody is signed in. */
    public Browser visitor() {
        return new Browser(house.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** Whether visitors may read. */
    public void openForReading(boolean yes) {
        house.getBean(Settings.class).openForReading(Optional.empty(), yes);
    }

    /** Who that person is, as the front doors of the rooms are told. */
    public Viewer viewer(UUID person) {
        return house.getBean(People.class).viewer(person);
    }
}
