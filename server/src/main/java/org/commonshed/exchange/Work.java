package org.commonshed.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Viewer;

/** What the plan that holds gives an actor to do; the room that plans answers. */
public interface Work {
    /** Empty where no plan holds. */
    Optional<Month> find(Viewer viewer, Asked asked);

    /**
     * Whose work is asked for, and when.
     *
     * @param column of the plan's months, from 1; 0 = the one that today is in
     */
    record Asked(String actor, int column, LocalDate today, Locale locale) {}

    /**
     * Work of a month, or of whatever stretch the plan counts in. All text is ready to be read.
     *
     * @param name of the month
     * @param plan what the plan is called
     * @param made when it was made
     * @param column which of the columns it is, from 1
     * @param measure what the columns show, in words
     * @param kept what is in store at the end
     * @param sun when its machines are best run on sun to spare
     */
    record Month(
            String name,
            String plan,
            String made,
            int column,
            String measure,
            List<Column> columns,
            List<Job> jobs,
            Flows arriving,
            Flows leaving,
            List<Part> kept,
            List<Use> uses,
            List<Sun> sun) {
        public Month {
            columns = List.copyOf(columns);
            jobs = List.copyOf(jobs);
            kept = List.copyOf(kept);
            uses = List.copyOf(uses);
            sun = List.copyOf(sun);
        }

        /** Whether there is nothing to make, to take in or to give. */
        public boolean isIdle() {
            return jobs.isEmpty() && arriving.list().isEmpty() && leaving.list().isEmpty();
        }
    }

    /**
     * A month to choose.
     *
     * @param full share in use of its hours, else of the capacity of which least is free, 0 … 1; NaN where it has none
     * @param finding the same in words
     */
    record Column(String name, String finding, double full) {}

    /**
     * What is made by one recipe.
     *
     * @param runs how many are begun, in words
     * @param gives what comes of it, also of runs that were begun before
     * @param takes what goes into it, and what it draws from land and water
     * @param whom for whom, or what else becomes of it; in words
     * @param assumed whether the recipe is the catalogue's, and nobody here stated it
     */
    record Job(
            String what,
            String address,
            String runs,
            List<Part> gives,
            List<Part> takes,
            String whom,
            boolean assumed) {
        public Job {
            gives = List.copyOf(gives);
            takes = List.copyOf(takes);
        }
    }

    /** An amount of something, and the address of where it comes from in the plan. */
    record Part(String amount, String what, String address) {}

    /** What goes between the actor and somebody else. */
    record Flow(Part part, String other) {}

    /**
     * Flows, the largest first.
     *
     * @param all how many there are; not all of them may be listed
     * @param address of the whole list
     */
    record Flows(List<Flow> list, int all, String address) {
        public Flows {
            list = List.copyOf(list);
        }
    }

    /**
     * A capacity and what is free of it.
     *
     * @param item as the tables call it
     * @param by what uses it, in words; empty where nothing does
     * @param free what is free of how much, in words
     * @param share of it that is used, 0 … 1
     * @param assumed whether the catalogue says how much there is, and nobody here stated it
     */
    record Use(String item, String name, String by, String free, double share, boolean assumed) {}

    /**
     * A machine and the hours in which the sun gives most of its power.
     *
     * @param name of the machine
     * @param when in words
     * @param address of the sun to spare
     */
    record Sun(String actor, String name, String when, String address) {}
}
