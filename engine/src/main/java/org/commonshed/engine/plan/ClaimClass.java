package org.commonshed.engine.plan;

import java.util.ArrayList;
import java.util.List;

/** All claimants with needs of one priority. */
final class ClaimClass {
    final int priority;
    final List<Claimant> claimants = new ArrayList<>(); // by id
    int floor = -1; // column of the least share

    ClaimClass(int priority) {
        this.priority = priority;
    }

    /** Claimants with a line whose share is to be found. */
    List<Claimant> listOpen() {
        return claimants.stream().filter(c -> c.open).toList();
    }
}
