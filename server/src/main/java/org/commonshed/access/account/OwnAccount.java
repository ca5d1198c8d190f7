package org.commonshed.access.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Faults;
import org.commonshed.access.people.History;
import org.commonshed.access.people.NewPerson;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.session.Languages;
import org.commonshed.access.session.ReadersChoice;
import org.commonshed.access.session.Sessions;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of their own: name, language, passphrase. */
@Service
@NamedInterface("account")
public class OwnAccount {
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

    /**
     * A name and how one wants to read.
     *
     * @param language a tag; empty leaves it to the browser
     */
    @NamedInterface("account")
    public record Own(String name, String language, boolean isUs) {}

    /** How somebody is called and wants to read. */
    @Transactional(readOnly = true)
    public Own own(UUID id) {
        Person person = store.find(id).orElseThrow();
        ReadersChoice choice = ReadersChoice.of(person.language());
        return new Own(person.name(), choice.language(), choice.isUs());
    }

    /** All that is to be mended; where nothing is, it was changed. */
    @Transactional
    public Faults change(UUID id, Own own) {
        Faults faults = NewPerson.nameFaults(own.name());
        boolean isWritten = own.language().isEmpty() || Languages.isWritten(Locale.forLanguageTag(own.language()));
        if (faults.isEmpty() && !isWritten) {
            faults = Faults.of("language", "fault.language");
        }
        String tag = new ReadersChoice(own.language(), own.isUs()).tag();
        return faults.isEmpty() && !rename(id, own.name(), tag) ? Faults.of("name", "fault.name-taken") : faults;
    }

    /** False when somebody else is called so, or it is somebody made up. */
    private boolean rename(UUID id, String name, String language) {
        Person before = store.find(id).orElseThrow();
        String tidy = Person.tidy(name);
        if (before.example() || store.isTaken(tidy, id)) {
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
