package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.List;

/** Anyone who has needs in a class, with the lines of need. */
final class Claimant {
    final String who;
    final List<Line> lines = new ArrayList<>();
    /** Σ ω over the products needed in the class. */
    double importance;
    /** Share that is met in any case. */
    double given;

    boolean open; // some line is
    int share = -1; // column
    int tenths = -1; // first of ten columns
    int shareRow = -1;
    int floorRow = -1;
    int splitRow = -1;

    Claimant(String who) {
        this.who = who;
    }
}
