package org.commonshed.exchange;

import java.util.List;

/** What the plan that holds gives an actor to do; the room that plans answers. */
public interface Work {
    /**
     * A job of this month.
     *
     * @param what such as "bake a load of bread"
     * @param amount in words, with its unit
     * @param whom for whom; empty where it goes into store
     * @param when in words
     * @param address of the page that says why; may be empty
     */
    record Job(String what, String amount, String whom, String when, String address) {}

    /** Jobs of an actor in the period of today; none where there is no plan that holds. */
    List<Job> list(String actor);
}
