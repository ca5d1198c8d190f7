package org.commonshed.access.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.people.History;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of their own: name, language, passphrase. */
@Service
class OwnAccount {
    private final PersonStore store;
    private final Sessions sessions;
    private final Passphrases passphrases;
    private final History history;
    private final Clock clock;

    OwnAccount(PersonStore store, Sessions sessions, Passphrases passphrases, History history, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.passphrases = passphrases;
        this.history = history;
        this.clock = clock;
    }

    /** What came of a new passphrase. */
    sealed interface Outcome {
        /** Changed; every other session is ended, and this is the token of the one that goes on. */
        record Changed(String token) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Duration time) implements Outcome {}
    }

    /** False when somebody else is called so. */
    @Transactional
    boolean rename(UUID id, String name, String language) {
        Person before = store.find(id).orElseThrow();
        String tidy = Person.tidy(name);
        if (store.isTaken(tidy, id)) {
            return false;
        }
        store.rename(id, tidy, language);
        if (!tidy.equals(before.name())) {
            history.note(Optional.of(id), "rename", Optional.of(id), before.name(), tidy);
        }
        return true;
    }

    /** The new one has been looked at before. */
    Outcome changePassphrase(UUID id, String current, String next, Sessions.From from) {
        Person person = store.find(id).orElseThrow();
        Sessions.Proof proof = sessions.prove(person.name(), current, from);
        if (proof instanceof Sessions.Proof.Wait wait) {
            return new Outcome.Wait(wait.time());
        }
        if (!(proof instanceof Sessions.Proof.Right)) {
            return new Outcome.Wrong();
        }
        store.putSecret(id, passphrases.hash(next), clock.instant());
        history.note(Optional.of(id), "passphrase.change", Optional.of(id), "", "");
        sessions.signOutEverywhere(id);
        return new Outcome.Changed(sessions.open(id, from.device()));
    }
}
