package org.commonshed.network;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Containment;
import org.commonshed.access.Whereabouts;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.References;
import org.commonshed.keeping.Shelf;
import org.commonshed.place.PlaceTree;
import org.springframework.stereotype.Component;

/** Tells access how places and actors lie within places, and what they are called. */
@Component
class Lying implements Containment, Whereabouts {
    private final Shelf shelf;
    private final PlaceTree tree;
    private final References references;
    private final Aliases aliases;

    Lying(Shelf shelf, PlaceTree tree, References references, Aliases aliases) {
        this.aliases = aliases;
        this.references = references;
        this.shelf = shelf;
        this.tree = tree;
    }

    @Override
    public String now(String id) {
        return aliases.now(id);
    }

    @Override
    public boolean isWithin(String inner, String place) {
        if (inner.isEmpty()) {
            return tree.isOutermost(place);
        }
        Optional<Kept> actor = shelf.findById(NetworkSheets.ACTORS, aliases.now(inner));
        return actor.isPresent()
                ? tree.isWithin(actor.get().get("neighbourhood"), place)
                        || tree.isWithin(actor.get().get("watershed"), place)
                : tree.isWithin(inner, place);
    }

    @Override
    public Optional<String> findName(String id) {
        return references.find(Column.Kind.CLAIMANT, aliases.now(id)).map(Known.Named::name);
    }

    @Override
    public List<Spot> search(Kind kind, String typed, int atMost) {
        Column.Kind cell = kind == Kind.ACTOR ? Column.Kind.ACTOR : Column.Kind.PLACE;
        return references.suggest(cell, typed, atMost).stream()
                .filter(named -> kind != Kind.NEIGHBOURHOOD || tree.isNeighbourhood(named.id()))
                .map(named -> new Spot(named.id(), named.name()))
                .toList();
    }
}
