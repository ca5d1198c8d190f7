package org.commonshed.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Standing;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.people.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and out, and who somebody is who comes back. */
@Service
public class Sessions {
    /** A session ends when it was not used for so long, and in any case in the end. */
    static final Duration UNUSED = Duration.ofDays(14);

    static final Duration LONGEST = Duration.ofDays(90);

    private static final int WRONG_FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_TRIED = 2 * Person.LONGEST_NAME;
    private static final int MOST_REMEMBERED = 20_000;

    private final SessionStore sessions;
    private final PersonStore people;
    private final Passphrases passphrases;
    private final Addresses addresses;
    private final Standing standing;
    private final Clock clock;
    private final Tries names;

    Sessions(
            SessionStore sessions,
            PersonStore people,
            Passphrases passphrases,
            Addresses addresses,
            Standing standing,
            Clock clock) {
        this.standing = standing;
        this.sessions = sessions;
        this.people = people;
        this.passphrases = passphrases;
        this.addresses = addresses;
        this.clock = clock;
        this.names = new Tries(clock, Tries.Rule.growing(WRONG_FREE, FIRST_WAIT, LONGEST_WAIT), MOST_REMEMBERED);
    }

    /** Where a try comes from: an address of the network, and a device in a few words. */
    public record From(String address, String device) {}

    /** Whether somebody is who they say. */
    public sealed interface Proof {
        record Right(UUID person) implements Proof {}

        record Wrong() implements Proof {}

        record Wait(Duration time) implements Proof {}
    }

    /** What came of a try to sign in. */
    public sealed interface Outcome {
        /** The token is for the cookie and kept nowhere else. */
        record SignedIn(String token) implements Outcome {}

        /** Name and passphrase do not go together; which of them is wrong is not said. */
        record Wrong() implements Outcome {}

        /** Too many tries, for this name or from this address. */
        record Wait(Duration time) implements Outcome {}
    }

    public Outcome signIn(String name, String passphrase, From from) {
        Proof proof = prove(name, passphrase, from);
        if (proof instanceof Proof.Right right) {
            return new Outcome.SignedIn(open(right.person(), from.device()));
        }
        return proof instanceof Proof.Wait wait ? new Outcome.Wait(wait.time()) : new Outcome.Wrong();
    }

    /** Whether name and passphrase go together, as often as one may try. */
    public Proof prove(String typed, String passphrase, From from) {
        String name = typed.substring(0, Math.min(typed.length(), LONGEST_TRIED));
        Optional<Duration> wait = addresses.begin(from.address()).or(() -> names.begin(Person.key(name)));
        if (wait.isPresent()) {
            return new Proof.Wait(wait.get());
        }
        Optional<PersonStore.Secret> secret = people.findSecret(name);
        if (!passphrases.matches(passphrase, secret.map(PersonStore.Secret::hash))) {
            return new Proof.Wrong();
        }
        names.succeed(Person.key(name));
        PersonStore.Secret right = secret.orElseThrow();
        if (passphrases.isOutdated(right.hash())) {
            people.putSecret(right.person(), passphrases.hash(passphrase), clock.instant());
        }
        return new Proof.Right(right.person());
    }

    /** Signs the person in without asking; who calls has asked already. */
    public String open(UUID person, String device) {
        Instant now = clock.instant();
        sessions.forgetExpired(now);
        String token = Tokens.next();
        sessions.add(Tokens.digest(token), person, device, hour(now), expires(now, now));
        return token;
    }

    /** Whose token it is, if it still holds. */
    @Transactional
    Optional<SessionStore.Open> find(String token) {
        Instant now = clock.instant();
        byte[] digest = Tokens.digest(token);
        Optional<SessionStore.Open> found = sessions.find(digest, now);
        found.filter(open -> open.seen().isBefore(hour(now)))
                .ifPresent(open -> sessions.see(digest, hour(now), expires(open.created(), now)));
        return found.map(
                open -> new SessionStore.Open(open.person(), standing.now(open.roles()), open.created(), open.seen()));
    }

    /** The same, without counting as a use of it. */
    @Transactional(readOnly = true)
    Optional<SessionStore.Open> findNow(String token) {
        return sessions.find(Tokens.digest(token), clock.instant());
    }

    public void signOut(String token) {
        sessions.end(Tokens.digest(token));
    }

    public int signOutEverywhere(UUID person) {
        return sessions.endAll(person);
    }

    public List<SessionStore.Place> list(UUID person, String here) {
        return sessions.list(person, Tokens.digest(here), clock.instant());
    }

    /** The hour is enough to know a session again and too little to follow a person. */
    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private static Instant expires(Instant created, Instant now) {
        Instant last = created.plus(LONGEST);
        Instant unused = now.plus(UNUSED);
        return unused.isBefore(last) ? unused : last;
    }
}
