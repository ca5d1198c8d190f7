package org.commonshed.files.okw;

import java.util.List;
import org.commonshed.engine.match.Facility;
import org.commonshed.files.world.Issue;

/**
 * What a file of workshops holds.
 *
 * @param problems what could not be read; the rest is there all the same
 * @param leftOut fields with people or ways to reach them, which are not read
 */
public record FacilityReading(List<Facility> facilities, List<Issue> problems, List<Issue> hints, int leftOut) {
    public FacilityReading {
        facilities = List.copyOf(facilities);
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }
}
