package org.commonshed.energy;

import java.util.List;
import java.util.Locale;
import org.commonshed.access.Viewer;

/** What the plan that holds asks of machines that run on a neighbourhood's sun to spare. The room that plans answers. */
public interface SunMachines {
    /**
     * Month by month, or whatever stretch the plan counts in; nothing where no plan holds, or it draws on none of this sun.
     *
     * @param sun the actor that gives it
     */
    List<Stretch> list(Viewer viewer, String sun, Locale locale);

    /**
     * A stretch of the plan.
     *
     * @param name as the reader calls it
     * @param column which of the plan's it is, from 1
     * @param month from 1, that of its first day
     * @param days how many it has
     */
    record Stretch(String name, int column, int month, int days, List<Use> uses) {
        public Stretch {
            uses = List.copyOf(uses);
        }
    }

    /**
     * What one machine of one actor uses.
     *
     * @param item of capacity; empty where it runs day and night
     * @param name of the machine within a sentence
     * @param kwh all that it uses in the stretch, whoever gives it
     * @param hours that it runs in the stretch
     */
    record Use(String actor, String actorName, String item, String name, double kwh, double hours) {}
}
