package org.commonshed.access.invite;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.access.Whereabouts;
import org.commonshed.access.people.PeopleViews;

/** What the pages show to those who let people in, and to whoever comes in by a link. */
public final class InviteViews {
    private InviteViews() {}

    /**
     * People that the reader may see.
     *
     * @param kinds the roles by which the list can be filtered
     * @param invitations links that nobody has used yet
     * @param done key of a sentence about what was just done; empty if nothing was
     */
    public record Listing(
            List<PeopleViews.PersonLine> people,
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
    public record InvitationLine(
            String id, Optional<PeopleViews.RoleLine> role, String back, String by, String until) {}

    /** One person, and what the reader may do about it. */
    public record OnePerson(
            PeopleViews.PersonLine person, RoleForm form, May may, List<PeopleViews.PastLine> past, String done) {
        public OnePerson {
            past = List.copyOf(past);
        }
    }

    /**
     * What the reader may do about somebody.
     *
     * @param own whether it is the reader
     * @param inviteBack and end the account; for keepers, about others
     */
    public record May(boolean own, boolean inviteBack) {}

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
    public record Made(String link, Optional<PeopleViews.RoleLine> role, String back, int days) {}

    /**
     * What somebody sees who follows a link.
     *
     * @param back name of somebody who comes back; empty for somebody new
     * @param reader who reads it
     */
    public record Welcome(
            String token,
            Optional<PeopleViews.RoleLine> role,
            String back,
            String by,
            Reader reader,
            String name,
            Faults faults) {}

    /**
     * Who follows a link.
     *
     * @param name if signed in already
     * @param passkeys whether somebody who comes back has some
     */
    public record Reader(String name, boolean passkeys) {}

    /**
     * For somebody who cannot sign in.
     *
     * @param letters whether a mail server is set
     * @param asked whether a letter was just asked for
     */
    public record Forgotten(boolean letters, boolean asked, Faults faults) {}
}
