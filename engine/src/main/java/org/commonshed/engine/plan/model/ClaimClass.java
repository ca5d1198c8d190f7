package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.List;

/** All claimants with needs of one priority. */
public final class ClaimClass {
    public final int priority;
    public final List<Claimant> claimants = new ArrayList<>(); // by id
    public int floor = -1; // column of the least share

    ClaimClass(int priority) {
        this.priority = priority;
    }

    /** Claimants with a line whose share is to be found. */
    public List<Claimant> listOpen() {
        return claimants.stream().filter(c -> c.open).toList();
    }
}
