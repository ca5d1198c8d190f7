package org.commonshed.access.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Traces;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.History;
import org.commonshed.access.people.People;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.PersonStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves for good: what is theirs alone goes, what concerns others stays with a former member. */
@Service
class Leaving {
    static final int LONGEST_REASON = 300;

    private final LeavingStore store;
    private final PersonStore persons;
    private final People people;
    private final Doors doors;
    private final History history;
    private final ObjectProvider<Traces> rooms;

    Leaving(
            LeavingStore store,
            PersonStore persons,
            People people,
            Doors doors,
            History history,
            ObjectProvider<Traces> rooms) {
        this.store = store;
        this.persons = persons;
        this.people = people;
        this.doors = doors;
        this.history = history;
        this.rooms = rooms;
    }

    /** What came of it. */
    enum Outcome {
        LEFT,
        /** Nobody of that id, or somebody made up for a demo. */
        NOBODY,
        /** Without a keeper nobody could let others in. */
        LAST_KEEPER
    }

    /** Somebody who is not made up for a demo. */
    Optional<Person> find(UUID person) {
        return persons.find(person).filter(found -> !found.example());
    }

    boolean isLastKeeper(UUID person) {
        return people.viewer(person).isKeeper() && persons.countKeepers() == 1;
    }

    Traces.Whom whom(UUID person) {
        return new Traces.Whom(person, store.names(person));
    }

    /** Where texts of others or of theirs hold the name; these stay. */
    @Transactional(readOnly = true)
    public List<Traces.Mention> listMentions(Person person) {
        List<Traces.Mention> all = new ArrayList<>();
        rooms.orderedStream()
                .flatMap(room -> room.listMentions(person.name()).stream())
                .filter(mention -> mention.count() > 0)
                .forEach(all::add);
        return all;
    }

    /** By themselves; that it is they has been made sure of. */
    @Transactional
    public Outcome leave(UUID person) {
        return remove(person, Optional.empty(), "");
    }

    /** By a keeper who was asked to, with the reason. */
    @Transactional
    public Outcome remove(Viewer viewer, UUID person, String reason) {
        doors.demand(viewer, Deed.KEEP_SERVER, "");
        return remove(person, viewer.person(), reason);
    }

    private Outcome remove(UUID person, Optional<UUID> by, String reason) {
        persons.holdRoles();
        if (find(person).isEmpty()) {
            return Outcome.NOBODY;
        }
        if (isLastKeeper(person)) {
            return Outcome.LAST_KEEPER;
        }
        Traces.Whom whom = whom(person);
        store.remove(person);
        rooms.orderedStream().forEach(room -> room.forget(whom));
        history.note(by, "account.delete", Optional.of(person), "", reason);
        return Outcome.LEFT;
    }
}
