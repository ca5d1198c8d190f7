package org.commonshed.home.begin;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/** The places that the steps stand on. */
@Component
class Ground {
    private final Desk places;

    Ground(Places places) {
        this.places = places.places();
    }

    /** The whole of it, once the second step named it. */
    Optional<Kept> findBioregion(Viewer viewer) {
        return of(viewer, "bioregion").stream().findFirst();
    }

    /** Latitude and longitude of its middle, as they are typed; empty where nobody said it. */
    String middle(Viewer viewer) {
        return findBioregion(viewer)
                .map(row -> TypedPoint.text(row.get("lat"), row.get("lon")))
                .orElse("");
    }

    List<Kept> hoods(Viewer viewer) {
        return of(viewer, "neighbourhood");
    }

    private List<Kept> of(Viewer viewer, String kind) {
        return places.listAll(viewer, Query.all().where("kind", kind));
    }

    /** What a step has looked at before it was sent on must be kept; otherwise the step looked at too little. */
    static void require(Outcome outcome) {
        if (outcome instanceof Outcome.Wrong wrong) {
            throw new IllegalStateException("a step of the first way in sent what cannot be kept: " + wrong.issues());
        }
    }
}
