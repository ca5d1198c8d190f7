package org.commonshed.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.plan.PlanSettings;

/** How long each step took, and whether time is up. */
final class Watch implements PlanSettings.Progress {
    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private volatile long solving;

    /** Does something and keeps the time it took. */
    <T> T time(String step, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        seconds.put(step, (System.nanoTime() - begun) / NANOS);
        return result;
    }

    /** Splits what the planner took into building the model and solving it. */
    @Override
    public void at(String step, double done) {
        if (step.equals("build") && done >= 1) {
            solving = System.nanoTime();
        }
    }

    /** True once this many seconds from now have passed; never for NaN. */
    static BooleanSupplier after(double seconds) {
        long begun = System.nanoTime();
        return () -> (System.nanoTime() - begun) / NANOS > seconds;
    }

    /** Seconds by step, to the millisecond: read, build, solve, verify. */
    Map<String, Double> seconds() {
        Map<String, Double> split = new LinkedHashMap<>();
        seconds.forEach((step, took) -> split.put(step, Math.rint(took * 1000) / 1000));
        return split;
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Plans, and keeps the time of building and of solving apart. */
    <T> T timePlanning(Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        solving = begun;
        T result = work.call();
        seconds.put("build", (solving - begun) / NANOS);
        seconds.put("solve", (System.nanoTime() - solving) / NANOS);
        return result;
    }
}
