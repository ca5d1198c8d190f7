package org.commonshed.engine.energy.survive;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a load is met for so long from every start: gone through start by start and step by step, with no use of what planned
 * it ({@link RequiredReserve}, {@link OutageSimulation}), so that neighbours can follow it on paper.
 *
 * @param steps how long every start has to last
 * @param starts how many were tried
 * @param failed how many did not last
 * @param leastKwh least content at the end of any start that lasted; infinite where none did
 * @param failures those that did not last
 */
public record SurvivalCertificate(int steps, int starts, int failed, double leastKwh, List<Failure> failures) {
    /** A start that does not last: after so many steps so many kilowatts are missing. */
    public record Failure(int start, int survived, double missingKw) {}

    /** What may be missing, kW, for rounding and for what a solver calls met. */
    private static final double NOTHING_KW = 1e-5;

    public SurvivalCertificate {
        failures = List.copyOf(failures);
    }

    /** Whether every start lasts. */
    public boolean holds() {
        return failed == 0;
    }

    /**
     * Tries every start; the generator follows the load, and the battery gives what it lacks.
     *
     * @param netKw [step] net load of what must be served
     * @param storedKwh [step] content of the battery when an outage begins there
     * @param stepHours length of a step
     * @param steps how long every start has to last
     */
    public static SurvivalCertificate of(
            double[] netKw, double[] storedKwh, double stepHours, Backup backup, int steps) {
        return new Outages(netKw, storedKwh, stepHours, backup, steps).all(false);
    }

    /**
     * The same, where a start that does not last so is tried once more with a generator that keeps the battery full as long as it
     * has fuel. With fuel without end nothing lasts longer than that, whoever foresees load and sun; with a tank something may.
     */
    public static SurvivalCertificate ofEitherWay(
            double[] netKw, double[] storedKwh, double stepHours, Backup backup, int steps) {
        return new Outages(netKw, storedKwh, stepHours, backup, steps).all(true);
    }

    /** All outages of so many steps. */
    private static final class Outages {
        private final double[] netKw;
        private final double[] storedKwh;
        private final double stepHours;
        private final Backup backup;
        private final int steps;

        Outages(double[] netKw, double[] storedKwh, double stepHours, Backup backup, int steps) {
            this.netKw = netKw;
            this.storedKwh = storedKwh;
            this.stepHours = stepHours;
            this.backup = backup;
            this.steps = steps;
        }

        SurvivalCertificate all(boolean mayFill) {
            double least = Double.POSITIVE_INFINITY;
            List<Failure> failures = new ArrayList<>();
            for (int start = 0; start < netKw.length; start++) {
                Attempt attempt = from(start, false);
                if (mayFill && attempt.survived < steps) {
                    Attempt filling = from(start, true);
                    attempt = filling.survived > attempt.survived ? filling : attempt;
                }
                if (attempt.survived == steps) {
                    least = Math.min(least, attempt.kwh);
                } else {
                    failures.add(new Failure(start, attempt.survived, attempt.missingKw));
                }
            }
            return new SurvivalCertificate(steps, netKw.length, failures.size(), least, failures);
        }

        private Attempt from(int start, boolean fills) {
            Attempt attempt = new Attempt(backup, storedKwh[start], fills);
            while (attempt.survived < steps
                    && attempt.step(netKw[(start + attempt.survived) % netKw.length], stepHours)) {
                attempt.survived++;
            }
            return attempt;
        }
    }

    /** One outage on its way. */
    private static final class Attempt {
        private final Battery battery;
        private final Generator generator;
        private final boolean fills; // whether the generator also fills the battery
        private int survived;
        private double kwh;
        private double fuel;
        private double missingKw;

        Attempt(Backup backup, double kwh, boolean fills) {
            battery = backup.battery();
            generator = backup.generator();
            this.fills = fills;
            this.kwh = Math.min(kwh, battery.kwh());
            fuel = generator.tank();
        }

        /** Whether the load of one step is met. */
        boolean step(double netKw, double hours) {
            kwh *= battery.kept(hours);
            double asked = fills ? netKw + room(hours) : netKw;
            double balance = asked > 0 ? generate(asked, hours) - netKw : -netKw; // what is too much, kW
            if (balance >= 0) {
                double in = Math.min(balance, battery.kw()) * battery.chargeEfficiency() * hours;
                kwh = Math.min(battery.kwh(), kwh + in);
                return true;
            }
            double given = Math.min(-balance, Math.min(battery.kw(), kwh * battery.dischargeEfficiency() / hours));
            kwh = Math.max(0, kwh - given / battery.dischargeEfficiency() * hours);
            missingKw = -balance - given;
            return missingKw <= NOTHING_KW;
        }

        /** What could go into the battery in a step, kW. */
        private double room(double hours) {
            return Math.min(battery.kw(), (battery.kwh() - kwh) / battery.chargeEfficiency() / hours);
        }

        /** What the generator gives, kW; it burns fuel for it. */
        private double generate(double netKw, double hours) {
            double most = generator.kw();
            double wanted = Math.max(netKw, generator.leastShare() * most);
            if (most == 0 || generator.isEndless()) {
                return Math.min(wanted, most);
            }
            double needs = (generator.fuelPerKwh() * wanted + generator.fuelPerHour()) * hours;
            if (needs > fuel && netKw > most && generator.whenBothBind() == Generator.BothBind.STAY_OFF) {
                return 0;
            }
            double gives = Math.min(wanted, most);
            double burns = (generator.fuelPerKwh() * gives + generator.fuelPerHour()) * hours;
            if (needs <= fuel) {
                fuel -= burns;
                return gives;
            }
            double left = fuel / hours - generator.fuelPerHour();
            fuel = 0;
            double possible = generator.fuelPerKwh() > 0 ? left / generator.fuelPerKwh() : most;
            return Math.max(0, Math.min(Math.min(possible, most), netKw));
        }
    }
}
