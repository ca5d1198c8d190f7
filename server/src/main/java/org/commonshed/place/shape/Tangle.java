package org.commonshed.place.shape;

import java.util.Collection;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringUtil;

/**
 * Whether an outline is so entangled that to look at it, or to mend it, would take hours: what does so cannot be stopped once
 * it is begun. Counts how often its sides come near one another, and cross, and stops at once when it is too often.
 */
final class Tangle implements SegmentIntersector {
    /** Sides of real outlines meet their neighbours and a few others. */
    private static final int NEAR_PER_POINT = 20;

    private static final int NEAR_FREE = 100_000;
    private static final int MOST_CROSSINGS = 10_000;

    private final long mostNear;
    private final RobustLineIntersector lines = new RobustLineIntersector();
    private long near;
    private int crossings;

    private Tangle(Geometry geometry) {
        this.mostNear = NEAR_FREE + (long) NEAR_PER_POINT * geometry.getNumPoints();
    }

    @SuppressWarnings("unchecked")
    static boolean isIn(Geometry geometry) {
        Tangle tangle = new Tangle(geometry);
        Collection<SegmentString> sides = SegmentStringUtil.extractSegmentStrings(geometry);
        new MCIndexNoder(tangle).computeNodes(sides);
        return tangle.isDone();
    }

    @Override
    public void processIntersections(SegmentString one, int at, SegmentString other, int there) {
        near++;
        if (one == other && Math.abs(at - there) <= 1) {
            return;
        }
        lines.computeIntersection(
                one.getCoordinate(at),
                one.getCoordinate(at + 1),
                other.getCoordinate(there),
                other.getCoordinate(there + 1));
        crossings += lines.isProper() ? 1 : 0;
    }

    @Override
    public boolean isDone() {
        return near > mostNear || crossings > MOST_CROSSINGS;
    }
}
