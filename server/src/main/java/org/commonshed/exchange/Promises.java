package org.commonshed.exchange;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;

/** What an actor has promised this week, was asked for, and could also take; the room of orders answers. All text is ready to be read. */
public interface Promises {
    /** Empty where it has nothing to do with orders and no machine. */
    Optional<Week> find(Viewer viewer, String actor, Words words);

    /** What is made for a need that somebody ordered. */
    List<Led> listOfNeed(Viewer viewer, String need, Words words);

    /** Where one can have it made; empty where the viewer may not ask for it. */
    Optional<Led> findOrdering(Viewer viewer, String need, Words words);

    /** A line that leads somewhere. */
    record Led(String address, String text) {}

    /**
     * The week of an actor.
     *
     * @param bars a drawing; empty where no machine has anything to do
     * @param inputs material that its machines work and that others near have
     * @param mine whether the viewer speaks for it and may see whom it works for
     */
    record Week(String bars, List<Job> jobs, List<Led> asked, List<Open> open, List<Led> inputs, boolean mine) {
        public Week {
            jobs = List.copyOf(jobs);
            asked = List.copyOf(asked);
            open = List.copyOf(open);
            inputs = List.copyOf(inputs);
        }
    }

    /** Something promised; {@code bar} shows how much is made. */
    record Job(String address, String what, String whom, String due, String state, String bar) {}

    /** Something that nobody makes yet and that it could take. */
    record Open(String what, String more, String address, String take) {}
}
