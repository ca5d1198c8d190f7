package org.commonshed.design.equipment;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Matcher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to workshops and their machines, with what models fill in. */
@Service
@NamedInterface("equipment")
public class Workshops {
    Workshops() {}

    /** All that have machines or skills; ids are those of actors. */
    public List<Facility> list(Viewer viewer) {
        return List.of();
    }

    /** One by the id of its actor. */
    public Optional<Facility> find(Viewer viewer, String actor) {
        return Optional.empty();
    }

    /** Answers who can make what; made anew when a table changes. */
    public Matcher matcher() {
        throw new UnsupportedOperationException();
    }

    public org.commonshed.engine.match.Taxonomy taxonomy() {
        throw new UnsupportedOperationException();
    }

    public org.commonshed.engine.match.Materials materials() {
        throw new UnsupportedOperationException();
    }
}
