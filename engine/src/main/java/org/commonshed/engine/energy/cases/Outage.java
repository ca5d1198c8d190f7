package org.commonshed.engine.energy.cases;

import java.util.List;

/**
 * The grid is out for some hours. Only critical loads count then.
 *
 * @param starts first steps at which it may begin; the worst of them counts
 * @param probability that an outage is of this kind; the costs of kinds are added up with it
 * @param mustServeHours so long the critical load must be served wholly
 */
public record Outage(List<Integer> starts, double hours, double probability, double mustServeHours) {
    public Outage {
        starts = List.copyOf(starts);
    }
}
