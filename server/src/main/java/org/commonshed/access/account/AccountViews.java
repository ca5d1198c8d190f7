package org.commonshed.access.account;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.access.people.PeopleViews;
import org.commonshed.access.session.ReadersChoice;

/** What the pages show on which one signs in and keeps what is one's own. */
public final class AccountViews {
    private AccountViews() {}

    /** The form to sign in with; the passphrase never comes back. */
    public record SignIn(String name, String next, boolean demo, Faults faults) {}

    /** All that is one's own. */
    public record You(
            Own own,
            boolean demo,
            List<Language> languages,
            List<PeopleViews.RoleLine> roles,
            List<SessionLine> sessions,
            String done,
            Faults faults) {
        public You {
            languages = List.copyOf(languages);
            roles = List.copyOf(roles);
            sessions = List.copyOf(sessions);
        }
    }

    /** What one is called, and how one chose to read. */
    public record Own(String name, boolean example, ReadersChoice choice) {}

    /** A language by the name it has for those who speak it. */
    public record Language(String tag, String name) {}

    /** A device on which one is signed in. */
    public record SessionLine(String device, String since, String seen, boolean here) {}
}
