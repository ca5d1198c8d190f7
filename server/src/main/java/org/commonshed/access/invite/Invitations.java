package org.commonshed.access.invite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Post;
import org.commonshed.access.Telling;
import org.commonshed.access.Viewer;
import org.commonshed.access.invite.InvitationStore.Invitation;
import org.commonshed.access.invite.InvitationStore.Way;
import org.commonshed.access.passkey.Passkeys;
import org.commonshed.access.people.History;
import org.commonshed.access.people.Passphrases;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.commonshed.access.people.Tokens;
import org.commonshed.access.session.SessionStore;
import org.commonshed.measure.NewId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Letting people in by a link. A link holds once, for a time, and while whoever made it may still give what it gives. */
@Service
@NamedInterface("invite")
public class Invitations {
    private static final int MOST_LISTED = 500;

    private final InvitationStore store;
    private final PersonStore persons;
    private final SessionStore sessions;
    private final People people;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Keeping keeping;

    Invitations(
            InvitationStore store,
            PersonStore persons,
            SessionStore sessions,
            People people,
            Passphrases passphrases,
            Passkeys passkeys,
            Keeping keeping) {
        this.store = store;
        this.persons = persons;
        this.sessions = sessions;
        this.people = people;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.keeping = keeping;
    }

    /** How changes are kept: together, written down, at a time. */
    @Component
    record Keeping(TransactionOperations transaction, History history, ObjectProvider<Telling> news, Clock clock) {
        Instant now() {
            return clock.instant();
        }

        /** Tells the person that their account was touched. */
        void tell(UUID person, String key, String... parts) {
            news.ifAvailable(board -> board.tellPerson(person, key, List.of(parts), "/you"));
        }
    }

    /** What came of following a link. */
    sealed interface Outcome {
        record In(UUID person) implements Outcome {}

        record NameTaken() implements Outcome {}

        /** Used, withdrawn, expired, or never made; which of them is not said. */
        record Gone() implements Outcome {}
    }

    /** For how many days a link may hold. */
    public static final List<Integer> DAYS = List.of(1, 7, 30);

    /** A link for somebody new that nobody has used yet. */
    @NamedInterface("invite")
    public record Open(UUID id, Viewer.Role role, Instant expires) {}

    /** Links for somebody new that the viewer might have made, the newest first. */
    public List<Open> listForNew(Viewer viewer) {
        return listOpen(viewer).stream()
                .flatMap(each -> each.role().stream().map(role -> new Open(each.id(), role, each.expires())))
                .toList();
    }

    /** Makes a link for somebody new; the token is told once and kept nowhere. */
    public String invite(Viewer viewer, Viewer.Role role, Duration time) {
        people.demandGiving(viewer, role);
        return keeping.transaction().execute(status -> {
            keeping.history().note(viewer.person(), "invitation.make", Optional.empty(), "", People.written(role));
            return make(Optional.of(role), Optional.empty(), Way.PERSON, viewer.person(), time);
        });
    }

    /**
     * Makes a link for somebody else who lost the passphrase; keepers alone. That person is told. Empty when there is nobody
     * of that id, or it is the keeper's own.
     */
    Optional<String> inviteBack(Viewer viewer, UUID person, Duration time) {
        demandKeeper(viewer);
        return findToComeBack(person)
                .filter(somebody -> viewer.person().filter(person::equals).isEmpty())
                .map(somebody -> keeping.transaction().execute(status -> {
                    keeping.history().note(viewer.person(), "invitation.make", Optional.of(person), "", "back");
                    keeping.tell(person, "access.news.back", viewer.name());
                    return make(Optional.empty(), Optional.of(person), Way.PERSON, viewer.person(), time);
                }));
    }

    /** Makes a link for whoever may use the machine itself, and so may do everything there. */
    Optional<String> inviteBackAtMachine(UUID person, Duration time) {
        return findToComeBack(person)
                .map(somebody -> keeping.transaction().execute(status -> {
                    keeping.history().note(Optional.empty(), "recovery.machine", Optional.of(person), "", "");
                    keeping.tell(person, "access.news.machine");
                    return make(Optional.empty(), Optional.of(person), Way.MACHINE, Optional.empty(), time);
                }));
    }

    /** Makes a link for a letter, and has it sent; nothing where no letter may go to that person. */
    void sendBack(Post post, UUID person, Duration time) {
        if (findToComeBack(person).isPresent() && post.reaches(person)) {
            keeping.transaction().executeWithoutResult(status -> {
                keeping.history().note(Optional.empty(), "recovery.letter", Optional.of(person), "", "");
                keeping.tell(person, "access.news.letter");
                String token = make(Optional.empty(), Optional.of(person), Way.LETTER, Optional.empty(), time);
                post.sendWayBack(person, "/invitation/" + token);
            });
        }
    }

    private Optional<Person> findToComeBack(UUID person) {
        return persons.find(person).filter(somebody -> !somebody.example());
    }

    private String make(Optional<Viewer.Role> role, Optional<UUID> person, Way way, Optional<UUID> by, Duration time) {
        Instant now = keeping.now();
        String token = Tokens.next();
        store.add(
                new Invitation(NewId.next(keeping.clock()), role, person, way, by, now.plus(time)),
                Tokens.digest(token),
                now);
        return token;
    }

    /** Open ones that the viewer might have made. */
    List<Invitation> listOpen(Viewer viewer) {
        return store.listOpen(keeping.now(), MOST_LISTED).stream()
                .filter(each -> mayMake(viewer, each))
                .toList();
    }

    /** False when there is no such link, or none that the viewer may know of. */
    public boolean withdraw(Viewer viewer, UUID id) {
        Optional<Invitation> found = store.findOpen(id, keeping.now()).filter(each -> mayMake(viewer, each));
        found.ifPresent(each -> keeping.transaction().executeWithoutResult(status -> {
            store.withdraw(id, keeping.now());
            keeping.history().note(viewer.person(), "invitation.withdraw", each.person(), written(each.role()), "");
        }));
        return found.isPresent();
    }

    /** The link of that token, if it holds. */
    Optional<Invitation> find(String token) {
        return store.findOpen(Tokens.digest(token), keeping.now())
                .filter(each -> each.way() != Way.PERSON
                        || each.by()
                                .map(people::viewer)
                                .filter(maker -> mayMake(maker, each))
                                .isPresent());
    }

    /** Whether who comes back by that link has passkeys, which may stay or go. */
    boolean hasPasskeys(Invitation invitation) {
        return invitation
                .person()
                .filter(person -> !passkeys.list(person).isEmpty())
                .isPresent();
    }

    /**
     * Somebody new comes in, or somebody comes back; name and passphrase have been looked at before.
     *
     * @param withoutPasskeys whether those of somebody who comes back are to go
     */
    Outcome accept(String token, String name, String passphrase, boolean withoutPasskeys) {
        Optional<Invitation> invitation = find(token);
        if (invitation.isEmpty()) {
            return new Outcome.Gone();
        }
        String hash = passphrases.hash(passphrase);
        return together(() -> invitation.get().person().isPresent()
                ? comeBack(invitation.get(), invitation.get().person().get(), hash, withoutPasskeys)
                : comeIn(invitation.get(), name, hash));
    }

    /** Somebody who is here already takes the role. */
    Outcome acceptAs(String token, UUID person) {
        Optional<Invitation> invitation = find(token).filter(each -> each.role().isPresent());
        return invitation.isEmpty()
                ? new Outcome.Gone()
                : together(() -> {
                    if (!store.use(invitation.get().id(), person, keeping.now())) {
                        return new Outcome.Gone();
                    }
                    people.add(
                            person,
                            invitation.get().role().orElseThrow(),
                            invitation.get().by());
                    return new Outcome.In(person);
                });
    }

    private Outcome comeIn(Invitation invitation, String name, String hash) {
        Person person = new Person(NewId.next(keeping.clock()), Person.tidy(name), "", false);
        if (!persons.add(person, keeping.now())) {
            return new Outcome.NameTaken();
        }
        if (!store.use(invitation.id(), person.id(), keeping.now())) {
            return new Outcome.Gone();
        }
        persons.putSecret(person.id(), hash, keeping.now());
        people.add(person.id(), invitation.role().orElseThrow(), invitation.by());
        return new Outcome.In(person.id());
    }

    private Outcome comeBack(Invitation invitation, UUID person, String hash, boolean withoutPasskeys) {
        if (!store.use(invitation.id(), person, keeping.now())) {
            return new Outcome.Gone();
        }
        persons.putSecret(person, hash, keeping.now());
        sessions.endAll(person);
        if (withoutPasskeys) {
            passkeys.removeAll(person);
        }
        keeping.history().note(Optional.of(person), "passphrase.renew", Optional.of(person), "", "");
        keeping.tell(person, "access.news.renewed");
        return new Outcome.In(person);
    }

    /** Unless somebody came in, nothing was done. */
    private Outcome together(Supplier<Outcome> deed) {
        Outcome outcome = keeping.transaction().execute(status -> {
            Outcome made = deed.get();
            if (!(made instanceof Outcome.In)) {
                status.setRollbackOnly();
            }
            return made;
        });
        return Objects.requireNonNull(outcome, "a transaction without an outcome");
    }

    private boolean mayMake(Viewer viewer, Invitation invitation) {
        return invitation.role().map(role -> people.mayGive(viewer, role)).orElse(viewer.isKeeper());
    }

    private static void demandKeeper(Viewer viewer) {
        if (!viewer.isKeeper()) {
            throw new Doors.Refused(viewer, Deed.KEEP_SERVER, "");
        }
    }

    private static String written(Optional<Viewer.Role> role) {
        return role.map(People::written).orElse("back");
    }
}
