package org.commonshed.bench.energy;

import org.commonshed.engine.energy.survive.Backup;
import org.commonshed.engine.energy.survive.Battery;
import org.commonshed.engine.energy.survive.Generator;

/** Outages the plain way: from each start step by step, each step a new state, nothing kept of what was found before. */
final class PlainOutages {
    private PlainOutages() {}

    /** What there is after a step. */
    private record State(double kwh, double fuel, boolean isMet) {
        private State after(double net, Backup backup) {
            Battery battery = backup.battery();
            Generator generator = backup.generator();
            double rest = net;
            double left = fuel;
            if (rest > 0 && generator.kw() > 0) {
                double needs = generator.fuelPerKwh() * rest + generator.fuelPerHour();
                double possible = needs <= fuel
                        ? generator.kw()
                        : Math.max(0, (fuel - generator.fuelPerHour()) / generator.fuelPerKwh());
                double given = Math.min(rest, Math.min(generator.kw(), possible));
                left = needs <= fuel ? fuel - generator.fuelPerKwh() * given - generator.fuelPerHour() : 0;
                rest -= given;
            }
            if (rest <= 0) {
                double in = Math.min(battery.kw(), -rest) * battery.chargeEfficiency();
                return new State(Math.min(battery.kwh(), kwh + in), left, true);
            }
            double given = Math.min(rest, Math.min(battery.kw(), kwh));
            return new State(kwh - given, left, rest - given <= 5e-6);
        }
    }

    static int[] stepsSurvived(double[] net, double[] stored, Backup backup, int most) {
        int[] survived = new int[net.length];
        for (int start = 0; start < net.length; start++) {
            State state = new State(stored[start], backup.generator().tank(), true);
            int steps = 0;
            while (steps < most) {
                state = state.after(net[(start + steps) % net.length], backup);
                if (!state.isMet()) {
                    break;
                }
                steps++;
            }
            survived[start] = steps;
        }
        return survived;
    }
}
