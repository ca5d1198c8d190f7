package org.commonshed.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The front door to people: their names, and what they are. */
@Service
public class People {
    private static final int FEW = 5;

    private final PersonStore store;

    People(PersonStore store) {
        this.store = store;
    }

    /** The name as neighbours read it. */
    public Optional<String> findName(UUID person) {
        return store.find(person).map(Person::name);
    }

    /** A few who keep the server, for sentences that say whom to ask. */
    public List<String> listKeeperNames() {
        return store
                .list(new PersonStore.Wanted("", Optional.of(Viewer.Kind.KEEPER), Optional.empty()), 0, FEW)
                .stream()
                .map(Person::name)
                .toList();
    }
}
