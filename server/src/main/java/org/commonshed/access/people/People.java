package org.commonshed.access.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Standing;
import org.commonshed.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to people: their names, and what they are. */
@NamedInterface("people")
@Service
public class People {
    public static final int PER_PAGE = 50;

    private static final int FEW = 5;
    private static final int MOST_TOLD = 100;

    private final PersonStore store;
    private final Doors doors;
    private final History history;
    private final Standing standing;
    private final ObjectProvider<HiddenNames> hidden;
    private final Clock clock;

    People(
            PersonStore store,
            Doors doors,
            History history,
            Standing standing,
            ObjectProvider<HiddenNames> hidden,
            Clock clock) {
        this.standing = standing;
        this.hidden = hidden;
        this.store = store;
        this.doors = doors;
        this.history = history;
        this.clock = clock;
    }

    /** What came of giving or taking a role. */
    public enum Outcome {
        /** Nobody of that id, or nobody whom the viewer may know of. */
        NOBODY,
        /** Without a keeper nobody could let others in. */
        LAST_KEEPER,
        /** It was so already. */
        SAME,
        DONE
    }

    /** Somebody with those roles that the viewer may know of. */
    public record Somebody(Person person, List<Viewer.Role> roles) {}

    /** One page of people. */
    public record Listing(List<Somebody> people, int count, int page) {}

    /** The name as neighbours read it. */
    public Optional<String> findName(UUID person) {
        boolean isHidden = hidden.stream().anyMatch(names -> names.isHidden(person));
        return store.find(person).map(one -> isHidden ? "(…)" : one.name());
    }

    /** The tag of the language that somebody chose; empty where they chose none or where there is nobody of that id. */
    public String language(UUID person) {
        return store.find(person).map(Person::language).orElse("");
    }

    /** A few who keep the server, for sentences that say whom to ask. */
    public List<String> listKeeperNames() {
        return store
                .list(new PersonStore.Wanted("", Optional.of(Viewer.Kind.KEEPER), Optional.empty()), 0, FEW)
                .stream()
                .map(Person::name)
                .toList();
    }

    /** Stewards and keepers who may do that there; for telling them that something waits. */
    @Transactional(readOnly = true)
    public List<UUID> listWhoMay(Deed deed, String about) {
        return Stream.of(Viewer.Kind.STEWARD, Viewer.Kind.KEEPER)
                .flatMap(kind ->
                        store
                                .list(new PersonStore.Wanted("", Optional.of(kind), Optional.empty()), 0, MOST_TOLD)
                                .stream())
                .map(Person::id)
                .distinct()
                .filter(person -> doors.allows(viewer(person), deed, about))
                .toList();
    }

    /** People whom the viewer may see: keepers everybody, others those who have a role where they let people in. */
    @Transactional(readOnly = true)
    public Listing list(Viewer viewer, String name, Optional<Viewer.Kind> kind, int page) {
        demandSomewhere(viewer);
        PersonStore.Wanted wanted = new PersonStore.Wanted(name, kind, scope(viewer));
        int count = store.count(wanted);
        int shown = Math.max(1, Math.min(page, (count + PER_PAGE - 1) / PER_PAGE));
        List<Somebody> people = store.list(wanted, (shown - 1) * PER_PAGE, PER_PAGE).stream()
                .map(person -> new Somebody(person, known(viewer, person.id())))
                .toList();
        return new Listing(people, count, shown);
    }

    /** Empty for somebody whom the viewer may not know of, as for nobody. */
    @Transactional(readOnly = true)
    public Optional<Somebody> find(Viewer viewer, UUID id) {
        demandSomewhere(viewer);
        List<Viewer.Role> known = known(viewer, id);
        return store.find(id)
                .filter(person -> viewer.isKeeper() || !known.isEmpty())
                .map(person -> new Somebody(person, known));
    }

    /** The kinds of roles that the viewer may give somewhere. */
    public List<Viewer.Kind> listKindsToGive(Viewer viewer) {
        return Arrays.stream(Viewer.Kind.values())
                .filter(kind -> viewer.isKeeper()
                        || kind != Viewer.Kind.KEEPER
                                && kind != Viewer.Kind.STEWARD
                                && (kind != Viewer.Kind.NEIGHBOUR || isSteward(viewer))
                                && doors.allowsSomewhere(viewer, Deed.MANAGE_PEOPLE))
                .toList();
    }

    /** Keepers and stewards are made by keepers alone; other roles by whoever lets people in there. */
    public boolean mayGive(Viewer viewer, Viewer.Role role) {
        return switch (role.kind()) {
            case KEEPER, STEWARD -> doors.allows(viewer, Deed.KEEP_SERVER, "");
            case NEIGHBOUR, MEMBER, MANAGER -> doors.allows(viewer, Deed.MANAGE_PEOPLE, role.at());
        };
    }

    public void demandGiving(Viewer viewer, Viewer.Role role) {
        if (!mayGive(viewer, role)) {
            throw new Doors.Refused(viewer, Deed.MANAGE_PEOPLE, role.at());
        }
    }

    @Transactional
    public Outcome give(Viewer viewer, UUID person, Viewer.Role role) {
        demandGiving(viewer, role);
        return find(viewer, person).isEmpty() ? Outcome.NOBODY : add(person, role, viewer.person());
    }

    /** Adds the role; who calls has asked whether it may be given. */
    @Transactional
    public Outcome add(UUID person, Viewer.Role role, Optional<UUID> by) {
        if (!store.addRole(person, role, clock.instant(), by)) {
            return Outcome.SAME;
        }
        history.note(by, "role.give", Optional.of(person), "", written(role));
        return Outcome.DONE;
    }

    /** Takes a role from somebody; one's own may always be laid down. */
    @Transactional
    public Outcome take(Viewer viewer, UUID person, Viewer.Role role) {
        boolean isOwn = viewer.person().filter(person::equals).isPresent();
        if (!isOwn) {
            demandGiving(viewer, role);
            if (find(viewer, person).isEmpty()) {
                return Outcome.NOBODY;
            }
        }
        store.holdRoles();
        boolean isLast = role.kind() == Viewer.Kind.KEEPER && store.countKeepers() == 1;
        if (isLast && store.roles(person).contains(role)) {
            return Outcome.LAST_KEEPER;
        }
        if (!store.takeRole(person, role)) {
            return Outcome.SAME;
        }
        history.note(viewer.person(), "role.take", Optional.of(person), written(role), "");
        return Outcome.DONE;
    }

    /** The roles of somebody as of now; for those who act without a session. */
    public Viewer viewer(UUID person) {
        return new Viewer(Optional.of(person), findName(person).orElse(""), standing.now(store.roles(person)));
    }

    private void demandSomewhere(Viewer viewer) {
        if (!doors.allowsSomewhere(viewer, Deed.MANAGE_PEOPLE)) {
            throw new Doors.Refused(viewer, Deed.MANAGE_PEOPLE, "");
        }
    }

    private Optional<List<String>> scope(Viewer viewer) {
        return viewer.isKeeper()
                ? Optional.empty()
                : Optional.of(store.listPlacesOfRoles().stream()
                        .filter(at -> doors.allows(viewer, Deed.MANAGE_PEOPLE, at))
                        .toList());
    }

    private List<Viewer.Role> known(Viewer viewer, UUID person) {
        return store.roles(person).stream()
                .filter(role -> viewer.isKeeper()
                        || !role.at().isEmpty() && doors.allows(viewer, Deed.MANAGE_PEOPLE, role.at()))
                .toList();
    }

    private static boolean isSteward(Viewer viewer) {
        return viewer.roles().stream().anyMatch(role -> role.kind() == Viewer.Kind.STEWARD);
    }

    public static String written(Viewer.Role role) {
        return (role.kind().word() + " " + role.at()).strip();
    }
}
