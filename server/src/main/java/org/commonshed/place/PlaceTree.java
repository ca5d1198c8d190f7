package org.commonshed.place;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.springframework.stereotype.Component;

/** Which place lies within which, by the column {@code within}. */
@Component
public class PlaceTree {
    private final Shelf shelf;

    PlaceTree(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A place lies within itself; an unknown one in none. */
    public boolean isWithin(String inner, String place) {
        Set<String> seen = new HashSet<>();
        Optional<Kept> at = shelf.findById(PlaceSheets.PLACES, inner);
        while (at.isPresent() && seen.add(at.get().get("id"))) {
            if (at.get().get("id").equals(place)) {
                return true;
            }
            at = shelf.findById(PlaceSheets.PLACES, at.get().get("within"));
        }
        return false;
    }

    /** Whether the place is a bioregion that lies in no other: what concerns everything lies within it alone. */
    public boolean isOutermost(String place) {
        return shelf.listAll(PlaceSheets.PLACES, Query.all().where("id", place)).stream()
                .anyMatch(row -> row.get("within").isEmpty() && row.get("kind").equals("bioregion"));
    }

    public boolean isNeighbourhood(String place) {
        return shelf.findById(PlaceSheets.PLACES, place)
                .filter(row -> row.get("kind").equals("neighbourhood"))
                .isPresent();
    }
}
