package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.List;

/** Anyone who has needs in a class, with the lines of need. */
public final class Claimant {
    /** Parts that a share is filled in, the first before the last. */
    public static final int TENTHS = 10;

    public final String who;
    public final List<Line> lines = new ArrayList<>();
    /** Σ ω over the products needed in the class. */
    double importance;
    /** Share that is met in any case. */
    double given;

    boolean open; // some line is
    public int share = -1; // column
    public int tenths = -1; // first of its columns of tenths
    int shareRow = -1;
    public int floorRow = -1;
    public int splitRow = -1;

    Claimant(String who) {
        this.who = who;
    }
}
