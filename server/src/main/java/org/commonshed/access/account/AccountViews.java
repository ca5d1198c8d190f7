package org.commonshed.access.account;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.access.passkey.PasskeyViews;
import org.commonshed.access.people.PeopleViews;
import org.commonshed.access.session.ReadersChoice;

/** What the pages show on which one signs in and keeps what is one's own. */
public final class AccountViews {
    private AccountViews() {}

    /** The form to sign in with; the passphrase never comes back. */
    public record SignIn(String name, String next, Ways ways, String done, Faults faults) {}

    /**
     * How else one may come in.
     *
     * @param demo as somebody made up
     * @param passkey whether browsers keep passkeys for this address
     */
    public record Ways(boolean demo, boolean passkey) {}

    /** All that is one's own. */
    public record You(Own own, boolean demo, List<Language> languages, Held held, String done, Faults faults) {
        public You {
            languages = List.copyOf(languages);
        }
    }

    /**
     * What one has here.
     *
     * @param past what was done about the account, the newest first
     */
    public record Held(
            List<PeopleViews.RoleLine> roles, List<SessionLine> sessions, Keys keys, List<PeopleViews.PastLine> past) {
        public Held {
            roles = List.copyOf(roles);
            sessions = List.copyOf(sessions);
            past = List.copyOf(past);
        }
    }

    /**
     * The passkeys that one has.
     *
     * @param offered whether browsers keep passkeys for this address
     */
    public record Keys(List<PasskeyViews.Line> passkeys, boolean offered) {
        public Keys {
            passkeys = List.copyOf(passkeys);
        }
    }

    /** What one is called, and how one chose to read. */
    public record Own(String name, boolean example, ReadersChoice choice) {}

    /** A language by the name it has for those who speak it. */
    public record Language(String tag, String name) {}

    /** A device on which one is signed in. */
    public record SessionLine(String device, String since, String seen, boolean here) {}
}
