package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;

/** What is found not to hold in a plan, the first twenty of it. */
final class Checks {
    static final double TOLERANCE = 1e-5;
    private static final int MOST = 20;

    private final List<String> faults = new ArrayList<>();

    List<String> faults() {
        return List.copyOf(faults);
    }

    void hold(boolean holds, String fault) {
        if (!holds && faults.size() < MOST) {
            faults.add(fault);
        }
    }

    void equal(double a, double b, String fault) {
        hold(Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(a) + Math.abs(b)), fault + ": " + a + " against " + b);
    }

    void most(double a, double most, String fault) {
        hold(a <= most + TOLERANCE * (1 + Math.abs(most)), fault + ": " + a + " above " + most);
    }

    void within(double value, double most, String what) {
        most(value, most, what);
        most(0, value, what + " below 0");
    }
}
