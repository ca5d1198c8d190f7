package org.commonshed.care;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.people.HiddenNames;
import org.commonshed.access.people.People;
import org.springframework.stereotype.Component;

/** Names of people as public things: one that hurts stands nowhere while it is hidden; the account goes on. */
@Component
class PublicPeople implements PublicThings, HiddenNames {
    static final String KIND = "person";

    private final People people;
    private final HiddenThings hidden;

    PublicPeople(People people, HiddenThings hidden) {
        this.people = people;
        this.hidden = hidden;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return people.findName(id)
                .map(name -> new Thing(new Thing.Key(KIND, id), "", name, "/people/" + id, Set.of(id)));
    }

    @Override
    public Optional<UUID> findId(String called) {
        return Optional.empty();
    }

    @Override
    public boolean isHidden(UUID person) {
        return hidden.of(KIND).containsKey(person);
    }
}
