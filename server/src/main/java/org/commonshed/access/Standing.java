package org.commonshed.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where roles stand now: one in an organisation that was found to be the same as another stands in the one that was kept. */
@Component
public class Standing {
    private final ObjectProvider<Containment> rooms;

    Standing(ObjectProvider<Containment> rooms) {
        this.rooms = rooms;
    }

    public Set<Viewer.Role> now(Collection<Viewer.Role> roles) {
        Set<Viewer.Role> now = new LinkedHashSet<>();
        roles.forEach(role -> now.add(now(role)));
        return now;
    }

    private Viewer.Role now(Viewer.Role role) {
        return rooms.stream()
                .map(room -> room.now(role.at()))
                .filter(at -> !at.equals(role.at()))
                .findFirst()
                .map(at -> Viewer.Role.of(role.kind(), at))
                .orElse(role);
    }
}
