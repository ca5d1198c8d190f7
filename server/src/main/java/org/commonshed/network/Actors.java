package org.commonshed.network;

import org.commonshed.access.Deed;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.springframework.stereotype.Service;

/** The front door: the directory of actors. */
@Service
public class Actors {
    private final Desk actors;

    Actors(DeskService desks) {
        this.actors = desks.open(NetworkSheets.ACTORS, Deed.ADD_ACTOR, row -> row.getOrDefault("id", ""));
    }

    /** Whoever makes, keeps or needs something. */
    public Desk actors() {
        return actors;
    }
}
