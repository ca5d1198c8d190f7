package org.commonshed.files.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.files.world.AssumedRows;

/**
 * Which world a plan is of, and how long it took.
 *
 * @param sha256 fingerprint of the world's tables
 * @param seconds by step: read, build, solve, verify
 * @param assumed what of the world came from the catalogue
 */
public record PlanStamp(
        String name,
        LocalDate start,
        PeriodLength period,
        int periods,
        String sha256,
        Map<String, Double> seconds,
        List<AssumedRows> assumed) {
    public PlanStamp {
        assumed = List.copyOf(assumed);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
