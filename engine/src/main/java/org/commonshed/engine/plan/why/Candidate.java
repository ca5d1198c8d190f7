package org.commonshed.engine.plan.why;

import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.model.Raise;

/**
 * A bound that may be a cause.
 *
 * @param raise what would grow
 * @param amount how much of it there is; NaN where that differs over the periods of a row
 * @param typical a typical amount of its unit
 * @param estimate what the duals say that one more of it gives
 * @param near how near it is to the making of the product that is asked about
 */
record Candidate(Raise raise, double amount, double typical, double estimate, Makings.Nearness near) {
    /** What people call one thing, whoever has it and whenever. */
    String thing() {
        String id = raise.id();
        return switch (raise.kind()) {
            case CAPACITY, RUNS, ROOM, STOCK -> raise.kind() + " " + id.substring(id.indexOf('/') + 1);
            case LIMIT, OUTSIDE, LINK, NONE -> raise.kind() + " " + id;
        };
    }

    /** One bound in all its periods. */
    String row() {
        return raise.kind() + " " + raise.id();
    }

    /** What it would give if there were twice as much, so that things of different units can be compared. */
    double doubled() {
        return estimate * (amount > 0 ? amount : typical);
    }
}
