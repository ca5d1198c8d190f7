package org.commonshed.home.map;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.picture.Tint;

/** What goes where by the plan that holds, for the map. Whoever knows plans declares it; until then no flow is drawn. */
public interface MapFlows {
    /**
     * Empty where no plan holds.
     *
     * @param periods from 1, together
     * @param most how many are told at the most
     */
    Optional<Flows> find(Viewer viewer, List<Integer> periods, int most);

    /**
     * The largest flows between different places.
     *
     * @param smaller how many more there are
     */
    record Flows(List<Flow> largest, long smaller) {
        public Flows {
            largest = List.copyOf(largest);
        }
    }

    /**
     * One of them.
     *
     * @param from the id of an actor
     * @param to the id of a place or an actor
     * @param product its id
     * @param tint what it is about: land for what grows, people for what is made
     * @param agreed whether somebody has promised it
     */
    record Flow(String from, String to, String product, Tint tint, double tonnes, boolean agreed) {}
}
