package org.commonshed.files.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonshed.engine.world.PeriodLength;

/**
 * Which world a plan is of, and how long it took.
 *
 * @param sha256 fingerprint of the world's tables
 * @param seconds by step: read, build, solve, verify
 */
public record PlanStamp(
        String name, LocalDate start, PeriodLength period, int periods, String sha256, Map<String, Double> seconds) {
    public PlanStamp {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
