package org.commonshed.access.people;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.access.Whereabouts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Names of the places and organisations in which people have roles, asked of the rooms that know them. */
@Component
@NamedInterface("people")
public class Spots {
    private static final int FEW = 4;

    private final ObjectProvider<Whereabouts> rooms;

    Spots(ObjectProvider<Whereabouts> rooms) {
        this.rooms = rooms;
    }

    /** The name as people read it; the id itself where no room knows it. */
    public String name(String id) {
        return rooms.stream()
                .map(room -> room.findName(id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(id);
    }

    /** Those that may be meant by what was typed: one alone when it is the very name or id. */
    public List<Whereabouts.Spot> seek(Viewer.Kind role, String typed) {
        Whereabouts.Kind kind = kind(role);
        String wanted = typed.strip();
        List<Whereabouts.Spot> found = rooms.stream()
                .flatMap(room -> room.search(kind, wanted, FEW).stream())
                .limit(FEW)
                .toList();
        Optional<Whereabouts.Spot> exact = found.stream()
                .filter(spot ->
                        spot.id().equals(wanted) || Person.key(spot.name()).equals(Person.key(wanted)))
                .findFirst();
        return exact.map(List::of).orElse(found);
    }

    public boolean isExact(Whereabouts.Spot spot, String typed) {
        return spot.id().equals(typed.strip()) || Person.key(spot.name()).equals(Person.key(typed));
    }

    private static Whereabouts.Kind kind(Viewer.Kind role) {
        return switch (role) {
            case NEIGHBOUR -> Whereabouts.Kind.NEIGHBOURHOOD;
            case STEWARD, KEEPER -> Whereabouts.Kind.PLACE;
            case MEMBER, MANAGER -> Whereabouts.Kind.ACTOR;
        };
    }
}
