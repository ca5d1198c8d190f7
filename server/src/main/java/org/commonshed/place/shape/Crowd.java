package org.commonshed.place.shape;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Whether so many outlines may lie over one another that to work out who lies in whom would take too long. */
public final class Crowd {
    private static final long MOST_PAIRS = 1_000_000;
    private static final long MOST_POINTS = 200_000_000; // of all pairs

    private final STRtree tree = new STRtree();
    private final List<One> all = new ArrayList<>();
    private long pairs;
    private long points;

    /** The box around an area, and of how many points it is. */
    private record One(Envelope box, int points) {}

    public void add(Geometry area) {
        add(new One(area.getEnvelopeInternal(), area.getNumPoints()));
    }

    public void add(Feature area) {
        Envelope box = new Envelope();
        add(new One(box, count(area.coordinates(), box)));
    }

    private void add(One one) {
        all.add(one);
        tree.insert(one.box(), one);
    }

    private static int count(Nest nest, Envelope box) {
        int points = nest.points().size();
        for (Coordinate at : nest.points()) {
            box.expandToInclude(at);
        }
        for (Nest inner : nest.inner()) {
            points += count(inner, box);
        }
        return points;
    }

    /** Nothing can be added afterwards. */
    public boolean isTooDense() {
        for (One one : all) {
            tree.query(one.box(), other -> count(one, (One) other));
            if (pairs > 2 * MOST_PAIRS || points > 2 * MOST_POINTS) { // each pair is met from both sides
                return true;
            }
        }
        return false;
    }

    private void count(One one, One other) {
        if (one != other) {
            pairs++;
            points += one.points() + other.points();
        }
    }
}
