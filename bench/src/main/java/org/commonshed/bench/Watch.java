package org.commonshed.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Times of steps as they begin, for the thread that works through them: seconds of the processor, which on a free machine
 * are those of the clock, and on a busy one still say how long it would take on a free one.
 */
final class Watch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final double began = processor();
    private final long beganWall = System.nanoTime();
    private String step;
    private double since = began;

    Watch(String first) {
        step = first;
    }

    private static double processor() {
        return THREADS.getCurrentThreadCpuTime() / 1e9;
    }

    /** A step begins; the one before ends. */
    void begin(String next) {
        if (!next.equals(step)) {
            double now = processor();
            seconds.merge(step, now - since, Double::sum);
            step = next;
            since = now;
        }
    }

    /** All that was measured until now; the step at hand counts as ended. */
    Measured.Times stop() {
        begin("");
        return new Measured.Times(seconds, processor() - began, (System.nanoTime() - beganWall) / 1e9);
    }
}
