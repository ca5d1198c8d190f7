package org.commonshed.access;

import java.util.List;
import java.util.Optional;

/** What the pages of this room show. */
public final class AccessViews {
    private AccessViews() {}

    /** The form to sign in with; the passphrase never comes back. */
    public record SignIn(String name, String next, boolean demo, Faults faults) {}

    /** The form with which the first visitor claims the server. */
    public record Claim(String name, Faults faults) {}

    /**
     * What was refused.
     *
     * @param reason end of the keys of its sentences
     * @param keepers names of some who keep the server
     * @param from the address that refused
     */
    public record Refusal(String reason, List<String> keepers, String from) {
        public Refusal {
            keepers = List.copyOf(keepers);
        }
    }

    /**
     * A role as a page names it.
     *
     * @param where name of the place or organisation; empty for keepers
     * @param mayTake whether the reader may take it away
     */
    public record RoleLine(String kind, String at, String where, boolean mayTake) {}

    /** A person in the list. */
    public record PersonLine(String id, String name, boolean example, List<RoleLine> roles) {
        public PersonLine {
            roles = List.copyOf(roles);
        }
    }

    /**
     * People that the reader may see.
     *
     * @param kinds the roles by which the list can be filtered
     * @param invitations links that nobody has used yet
     * @param done key of a sentence about what was just done; empty if nothing was
     */
    public record Listing(
            List<PersonLine> people,
            Paging paging,
            Filter filter,
            List<String> kinds,
            List<InvitationLine> invitations,
            String done) {
        public Listing {
            people = List.copyOf(people);
            kinds = List.copyOf(kinds);
            invitations = List.copyOf(invitations);
        }
    }

    /** What the list is narrowed to; empty for all. */
    public record Filter(String name, String kind) {}

    /**
     * Where in a long list one is.
     *
     * @param count of all, not only of this page
     * @param before address of the page before; empty on the first
     * @param after address of the next page; empty on the last
     */
    public record Paging(int count, int from, int to, String before, String after) {}

    /**
     * A link that nobody has used yet.
     *
     * @param back whom it lets back in; empty for somebody new
     */
    public record InvitationLine(String id, Optional<RoleLine> role, String back, String by, String until) {}

    /** One person, and what the reader may do about it. */
    public record OnePerson(PersonLine person, RoleForm form, boolean mayInviteBack, boolean own, String done) {}

    /**
     * The fields in which a role is chosen.
     *
     * @param kinds that the reader may give
     * @param guesses places or organisations that may be meant
     */
    public record RoleForm(
            List<String> kinds, String kind, String where, List<Whereabouts.Spot> guesses, Faults faults) {
        public RoleForm {
            kinds = List.copyOf(kinds);
            guesses = List.copyOf(guesses);
        }
    }

    /** The form for a link. */
    public record Invite(RoleForm form, int days, List<Integer> choices) {
        public Invite {
            choices = List.copyOf(choices);
        }
    }

    /** A link that was just made; it is shown this once. */
    public record Made(String link, Optional<RoleLine> role, String back, int days) {}

    /**
     * What somebody sees who follows a link.
     *
     * @param back name of somebody who comes back; empty for somebody new
     * @param reader name of the reader, if signed in already
     */
    public record Welcome(
            String token, Optional<RoleLine> role, String back, String by, String reader, String name, Faults faults) {}

    /** All that is one's own. */
    public record You(
            Own own,
            boolean demo,
            List<Language> languages,
            List<RoleLine> roles,
            List<SessionLine> sessions,
            String done,
            Faults faults) {
        public You {
            languages = List.copyOf(languages);
            roles = List.copyOf(roles);
            sessions = List.copyOf(sessions);
        }
    }

    /** What one is called, and the language one chose; an empty one leaves it to the browser. */
    public record Own(String name, boolean example, String language) {}

    /** A language by the name it has for those who speak it. */
    public record Language(String tag, String name) {}

    /** A device on which one is signed in. */
    public record SessionLine(String device, String since, String seen, boolean here) {}

    /** The example people through whose eyes one may look. */
    public record Switch(List<PersonLine> people, String current) {
        public Switch {
            people = List.copyOf(people);
        }
    }

    /** Whether visitors may read. */
    public record Reading(boolean open, String done) {}
}
