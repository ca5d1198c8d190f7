package org.commonshed.access.claim;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.History;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.SessionStore;
import org.commonshed.measure.NewId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Whose the server is. Until somebody claims it, every page leads to the claim. */
@Service
public class Claims {
    private static final String PEOPLE = "people";
    private static final String EXAMPLE = "example";

    private final SettingStore settings;
    private final PersonStore people;
    private final SessionStore sessions;
    private final Passphrases passphrases;
    private final Addresses addresses;
    private final Ground ground;
    private volatile boolean isClaimed;

    Claims(
            SettingStore settings,
            PersonStore people,
            SessionStore sessions,
            Passphrases passphrases,
            Addresses addresses,
            Ground ground) {
        this.settings = settings;
        this.people = people;
        this.sessions = sessions;
        this.passphrases = passphrases;
        this.addresses = addresses;
        this.ground = ground;
    }

    /** What claims stand on beside the stores. */
    record Ground(ClaimWord word, History history, TransactionOperations transaction, Clock clock, boolean demo) {}

    /** Where the word is kept and to whom it is shown. */
    @Configuration
    static class Placed {
        @Bean
        Ground claimGround(
                @Value("${commonshed.data}") Path data,
                @Value("${commonshed.demo:false}") boolean demo,
                History history,
                TransactionOperations transaction,
                Clock clock) {
            return new Ground(new ClaimWord(data.resolve("claim-word"), System.out), history, transaction, clock, demo);
        }
    }

    /** What came of a claim. */
    sealed interface Outcome {
        record Claimed(UUID keeper) implements Outcome {}

        record WrongWord() implements Outcome {}

        record NameTaken() implements Outcome {}

        /** Somebody else was first. */
        record TooLate() implements Outcome {}

        record Wait(Duration time) implements Outcome {}
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void tellWord() {
        if (isClaimed()) {
            ground.word().forget();
        } else {
            ground.word().show();
        }
    }

    /** A demo counts as claimed; a demo's data opened as a server of one's own must be claimed. */
    boolean isClaimed() {
        if (!isClaimed) {
            isClaimed = settings.findClaim()
                    .filter(kind -> ground.demo() || kind.equals(PEOPLE))
                    .isPresent();
        }
        return isClaimed;
    }

    /** Whether one may act as an example person here. */
    public boolean isDemo() {
        return ground.demo() && settings.findClaim().filter(EXAMPLE::equals).isPresent();
    }

    /** Whether the server was started as a demo, on data that are nobody's yet or an example's. */
    boolean mayBeDemo() {
        return ground.demo() && settings.findClaim().filter(PEOPLE::equals).isEmpty();
    }

    /** Makes the server an example's, when it is nobody's. */
    boolean claimForExample() {
        return settings.claim(EXAMPLE, ground.clock().instant(), Optional.empty());
    }

    /** The name and the passphrase have been looked at before. */
    Outcome claim(String word, String name, String passphrase, String address) {
        Optional<Duration> wait = addresses.begin(address);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (isClaimed()) {
            return new Outcome.TooLate();
        }
        if (!ground.word().matches(word)) {
            return new Outcome.WrongWord();
        }
        String hash = passphrases.hash(passphrase);
        Outcome outcome = ground.transaction().execute(status -> {
            Outcome made = makeKeeper(name, hash);
            if (!(made instanceof Outcome.Claimed)) {
                status.setRollbackOnly();
            }
            return made;
        });
        if (outcome instanceof Outcome.Claimed) {
            ground.word().forget();
        }
        return Objects.requireNonNull(outcome, "a transaction without an outcome");
    }

    private Outcome makeKeeper(String name, String hash) {
        Instant now = ground.clock().instant();
        Person keeper = new Person(NewId.next(ground.clock()), Person.tidy(name), "", false);
        if (!people.add(keeper, now)) {
            return new Outcome.NameTaken();
        }
        if (!settings.claim(PEOPLE, now, Optional.of(keeper.id()))) {
            return new Outcome.TooLate();
        }
        sessions.endThoseOfExamples();
        people.takeAllRolesOfExamples();
        people.putSecret(keeper.id(), hash, now);
        people.addRole(keeper.id(), new Viewer.Role.Keeper(), now, Optional.empty());
        ground.history().note(Optional.of(keeper.id()), "claim", Optional.of(keeper.id()), "", "keeper");
        return new Outcome.Claimed(keeper.id());
    }
}
