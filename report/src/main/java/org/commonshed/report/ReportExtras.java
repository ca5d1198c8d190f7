package org.commonshed.report;

import java.util.List;
import java.util.Set;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.Reading;

/**
 * What a report tells beside the world and its plan.
 *
 * @param shapes outlines for the map; empty = no map
 * @param assumed rows that came from the catalogue, as {@code table/key}
 * @param sha256 fingerprint of the tables; empty = not told
 * @param changes names of the patches that were applied, in order
 * @param made when the plan was made, in words; empty = not told
 * @param byHand whether somebody stopped it before it was finished
 */
public record ReportExtras(
        List<Outlines.Shape> shapes,
        Set<String> assumed,
        String sha256,
        List<String> changes,
        String made,
        boolean byHand) {
    public static final ReportExtras NONE = new ReportExtras(List.of(), Set.of(), "", List.of(), "", false);

    public ReportExtras {
        shapes = List.copyOf(shapes);
        assumed = Set.copyOf(assumed);
        changes = List.copyOf(changes);
    }

    /** What a folder knows beside its world. */
    public static ReportExtras of(Reading reading, List<String> changes, String made, boolean byHand) {
        return new ReportExtras(
                reading.outlines().shapes(), reading.assumed(), reading.sha256(), changes, made, byHand);
    }

    public boolean assumes(String table, String key) {
        return assumed.contains(table + "/" + key);
    }
}
