package org.commonshed.energy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Audience;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.kept.MeterYear;
import org.commonshed.measure.NewId;
import org.springframework.stereotype.Service;

/**
 * The front door: meters of households. A household, which is a person here, brings in its own, says who sees it and takes it out
 * again; nobody else does, and what is not shown to somebody is for them not there.
 */
@Service
public class HomeMeters {
    private final Doors doors;
    private final MeterRows rows;

    HomeMeters(Doors doors, MeterRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    private static Optional<UUID> person(Viewer viewer) {
        return viewer.person();
    }

    /** Whether somebody may bring in a meter for a neighbourhood. */
    public boolean mayBringIn(Viewer viewer, String place) {
        return viewer.isSignedIn() && doors.allows(viewer, Deed.STATE_NEED, place);
    }

    /** One's own; it can be seen and taken out wherever one lives by now. */
    public Optional<MeterRows.Meter> findOwn(Viewer viewer) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        return person(viewer).flatMap(rows::findOf);
    }

    /** Whether this reader has one of their own in a neighbourhood. */
    public boolean hasOwn(Viewer viewer, String place) {
        return person(viewer)
                .flatMap(rows::findOf)
                .filter(own -> own.place().equals(place))
                .isPresent();
    }

    private boolean maySee(Viewer viewer, MeterRows.Meter meter) {
        String place = meter.place();
        boolean isOwn = person(viewer).filter(meter.person()::equals).isPresent();
        return isOwn
                || switch (meter.audience()) {
                    case ME -> false;
                    case KEEPERS -> viewer.isSignedIn() && doors.allows(viewer, Deed.ADOPT_PLAN, place);
                    case NEIGHBOURS -> viewer.isSignedIn() && doors.allows(viewer, Deed.STATE_NEED, place);
                    case EVERYBODY -> doors.allows(viewer, Deed.READ, place);
                };
    }

    /** Those of a neighbourhood that others show to this reader. */
    public List<MeterRows.Meter> listShown(Viewer viewer, String place) {
        doors.demand(viewer, Deed.READ, "");
        return rows.listShown(place).stream()
                .filter(meter -> maySee(viewer, meter))
                .filter(meter -> !person(viewer).equals(Optional.of(meter.person())))
                .toList();
    }

    /** One of a neighbourhood; nothing where it is not shown to this reader. */
    public Optional<MeterRows.Meter> find(Viewer viewer, String place, String id) {
        doors.demand(viewer, Deed.READ, "");
        return NewId.find(id)
                .flatMap(rows::find)
                .filter(meter -> meter.place().equals(place))
                .filter(meter -> maySee(viewer, meter));
    }

    /** The readings of a meter that was found. */
    public MeterYear year(Viewer viewer, MeterRows.Meter meter) {
        if (!maySee(viewer, meter)) {
            throw new Doors.Refused(viewer, Deed.READ, meter.place());
        }
        return rows.year(meter);
    }

    /** In the place of the one that was there; at first nobody else sees it. */
    public void bringIn(Viewer viewer, String place, String name, MeterYear year) {
        doors.demand(viewer, Deed.STATE_NEED, place);
        UUID person = person(viewer).orElseThrow(() -> new Doors.Refused(viewer, Deed.STATE_NEED, place));
        rows.keep(person, place, name, year);
    }

    /**
     * Shows one's own to others than before.
     *
     * @return false where too few would then stay hidden in a sum; nothing is changed
     */
    public boolean show(Viewer viewer, Audience audience) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        return person(viewer).map(own -> rows.show(own, audience)).orElse(true);
    }

    /** Takes one's own out; nothing of its readings stays. */
    public void takeOut(Viewer viewer) {
        doors.demand(viewer, Deed.KEEP_ACCOUNT, "");
        person(viewer).ifPresent(rows::takeOut);
    }
}
