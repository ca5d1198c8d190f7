package org.commonshed.engine.match;

import org.commonshed.engine.world.Point;

/** How far it is by road; a router can take the place of the factor. Never less than the great circle. */
@FunctionalInterface
public interface Roads {
    /** Usual road kilometres over great-circle kilometres; the same as for links of a place. */
    double USUAL_FACTOR = 1.3;

    double km(Point from, Point to);

    /** Great-circle kilometres times a factor. */
    static Roads byFactor(double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("road factor " + factor + " is below 1");
        }
        return (from, to) -> from.kmTo(to) * factor;
    }
}
