package org.commonshed.files.okw;

import java.util.List;
import java.util.Set;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Tolerance;
import org.commonshed.engine.match.Work;
import org.jspecify.annotations.Nullable;

/**
 * A model that makers of machines sell, as far as it is known; null and NaN: not known.
 *
 * @param names what else it is called
 * @param source where this is published
 */
public record MachineModel(
        String make,
        String model,
        List<String> names,
        String process,
        @Nullable Envelope envelope,
        List<Machine.Accepted> accepts,
        boolean acceptsOnly,
        @Nullable Tolerance tolerance,
        @Nullable Work perHour,
        double usdPerHour,
        double setupHours,
        String source) {
    public MachineModel {
        names = List.copyOf(names);
        accepts = List.copyOf(accepts);
    }

    public String label() {
        return make + " " + model;
    }

    /**
     * So many machines of this model.
     *
     * @param assumed what of them nobody stated
     */
    public Machine machine(String id, int count, Set<String> assumed) {
        return new Machine(
                id,
                label(),
                process,
                count,
                envelope,
                accepts,
                acceptsOnly,
                tolerance,
                perHour,
                usdPerHour,
                setupHours,
                assumed);
    }
}
