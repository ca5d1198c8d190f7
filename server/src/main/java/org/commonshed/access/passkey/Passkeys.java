package org.commonshed.access.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.passkey.Challenges.Asker;
import org.commonshed.access.passkey.Challenges.Purpose;
import org.commonshed.access.people.History;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.Tokens;
import org.commonshed.access.session.Exchange;
import org.commonshed.access.session.Site;
import org.commonshed.measure.NewId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to passkeys: adding one, and proving by one who one is. */
@Service
public class Passkeys {
    static final int MOST = 20;

    private final PasskeyStore store;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final Site site;
    private final History history;
    private final Clock clock;

    Passkeys(PasskeyStore store, Challenges challenges, Ceremony ceremony, Site site, History history, Clock clock) {
        this.store = store;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.site = site;
        this.history = history;
        this.clock = clock;
    }

    /** What came of adding one. */
    enum Outcome {
        ADDED,
        /** The answer of the browser does not hold, or came too late. */
        WRONG,
        TOO_MANY
    }

    /** Whether browsers may keep passkeys for the address at which this page is read. */
    public boolean isOffered(Exchange exchange) {
        return site.find(exchange).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Passkey> list(UUID person) {
        return store.list(person);
    }

    Optional<Passkey> find(UUID person, UUID id) {
        return store.find(person, id);
    }

    /** What the browser needs to make one, as JSON; who calls has made sure that it is the person. */
    Optional<String> beginAdding(Exchange exchange, Person person, String name) {
        List<Passkey> there = store.list(person.id());
        return site.find(exchange).map(place -> {
            String handle = handle(there);
            String challenge = challenges.begin(asker(exchange, Purpose.ADD), handle + name);
            return Options.add(place, challenge, new Options.Owner(handle, person.name()), there);
        });
    }

    @Transactional
    Outcome add(Exchange exchange, UUID person, PasskeyAnswer answer) {
        Optional<Challenges.Open> open = challenges.take(asker(exchange, Purpose.ADD));
        Optional<Site.Place> place = site.find(exchange);
        if (open.isEmpty() || place.isEmpty()) {
            return Outcome.WRONG;
        }
        if (store.list(person).size() >= MOST) {
            return Outcome.TOO_MANY;
        }
        String handle = open.get().about().substring(0, Options.HANDLE);
        String name = open.get().about().substring(Options.HANDLE);
        Optional<Passkey.Key> key =
                ceremony.add(new Ceremony.Stage(place.get(), open.get().challenge()), answer, handle);
        boolean isNew = key.isPresent()
                && store.add(
                        new Passkey(NewId.next(clock), person, key.get(), name, clock.instant(), Optional.empty()));
        if (!isNew) {
            return Outcome.WRONG;
        }
        history.note(Optional.of(person), "passkey.add", Optional.of(person), "", "");
        return Outcome.ADDED;
    }

    /** What the browser needs to sign in by any passkey that it has for this server, as JSON. */
    Optional<String> beginSigningIn(Exchange exchange) {
        return site.find(exchange)
                .map(place -> Options.prove(place, challenges.begin(asker(exchange, Purpose.SIGN_IN), ""), List.of()));
    }

    /** The same to confirm something as that person. */
    Optional<String> beginConfirming(Exchange exchange, UUID person) {
        List<Passkey> own = store.list(person);
        return site.find(exchange)
                .filter(place -> !own.isEmpty())
                .map(place -> Options.prove(place, challenges.begin(asker(exchange, Purpose.CONFIRM), ""), own));
    }

    /** Whose passkey has signed. */
    @Transactional
    public Optional<UUID> signIn(Exchange exchange, PasskeyAnswer answer) {
        return prove(exchange, Purpose.SIGN_IN, answer);
    }

    /** Whether a passkey of that person has signed for what is to be confirmed. */
    @Transactional
    public boolean confirm(Exchange exchange, UUID person, PasskeyAnswer answer) {
        return prove(exchange, Purpose.CONFIRM, answer).filter(person::equals).isPresent();
    }

    private Optional<UUID> prove(Exchange exchange, Purpose purpose, PasskeyAnswer answer) {
        Optional<Challenges.Open> open = challenges.take(asker(exchange, purpose));
        Optional<Site.Place> place = site.find(exchange);
        if (open.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        Ceremony.Stage stage = new Ceremony.Stage(place.get(), open.get().challenge());
        return store.find(answer.credential(), place.get().name())
                .filter(passkey -> answer.handle().isEmpty()
                        || answer.handle().equals(passkey.key().handle()))
                .filter(passkey -> ceremony.prove(stage, answer, passkey.key())
                        .filter(count -> store.use(passkey, count, clock.instant()))
                        .isPresent())
                .map(Passkey::person);
    }

    @Transactional
    boolean remove(UUID person, UUID id) {
        boolean isGone = store.remove(person, id);
        if (isGone) {
            history.note(Optional.of(person), "passkey.remove", Optional.of(person), "", "");
        }
        return isGone;
    }

    /** All of somebody who comes back and has lost them; part of the transaction that runs. */
    @Transactional
    public void removeAll(UUID person) {
        if (store.removeAll(person) > 0) {
            history.note(Optional.of(person), "passkey.remove-all", Optional.of(person), "", "");
        }
    }

    /** One for all keys of a person, so that devices show that person once. */
    private static String handle(List<Passkey> there) {
        return there.isEmpty() ? Tokens.next() : there.get(0).key().handle();
    }

    private static Asker asker(Exchange exchange, Purpose purpose) {
        return new Asker(exchange.browser(), purpose);
    }
}
