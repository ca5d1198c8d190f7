package org.commonshed.access.people;

import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.page.Words;
import org.springframework.modulith.NamedInterface;

/** What somebody new is asked for: a name and a passphrase. */
@NamedInterface("people")
public final class NewPerson {
    private NewPerson() {}

    /** All that is to be mended. */
    public static Faults faults(String name, String passphrase) {
        return nameFaults(name).and(passphraseFaults("passphrase", passphrase, name));
    }

    public static Faults nameFaults(String name) {
        String tidy = Person.tidy(name);
        if (tidy.isEmpty()) {
            return Faults.of("name", "fault.name-empty");
        }
        if (Person.key(tidy).equals(Words.FORMER)) {
            return Faults.of("name", "fault.name-taken");
        }
        return tidy.length() > Person.LONGEST_NAME
                ? Faults.of("name", "fault.name-long", tidy.length(), Person.LONGEST_NAME)
                : Faults.NONE;
    }

    public static Faults passphraseFaults(String field, String passphrase, String name) {
        Optional<Passphrases.Flaw> flaw = Passphrases.flaw(passphrase, name);
        if (flaw.isEmpty()) {
            return Faults.NONE;
        }
        int length = passphrase.codePointCount(0, passphrase.length());
        return switch (flaw.get()) {
            case EMPTY -> Faults.of(field, "fault.passphrase-empty");
            case SHORT -> Faults.of(field, "fault.passphrase-short", length, Passphrases.SHORTEST);
            case LONG -> Faults.of(field, "fault.passphrase-long", length, Passphrases.LONGEST);
            case MONOTONOUS -> Faults.of(field, "fault.passphrase-monotonous");
            case KNOWN -> Faults.of(field, "fault.passphrase-known");
        };
    }
}
