package org.commonshed.engine.energy.surplus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.size.Dispatch;
import org.commonshed.engine.energy.size.EnergyPlan;

/** What of the sun's power nobody uses or stores. */
public final class Spare {
    private Spare() {}

    /**
     * What the sun gives beyond use and storage in a step: what is given up and, where sales count, what is sold; no more than
     * the sun gives then, so that power of other sources or of a store that is sold is none of it.
     *
     * @param sun kW that the panels can give
     * @param lost kW that could be had and is not taken
     * @param sold kW; 0 where what is sold stays sold
     */
    public static double kw(double sun, double lost, double sold) {
        return Math.max(0, Math.min(sun, Math.max(0, lost) + Math.max(0, sold)));
    }

    /**
     * Of a plan. Years that may come count as likely as they are.
     *
     * @param countsSold whether what the plan sells is left over, too
     */
    public static Surplus of(EnergyPlan plan, boolean countsSold) {
        List<Surplus> years = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int y = 0; y < plan.years().size(); y++) {
            Scenario year = plan.energy().years().get(y);
            Run run = new Run(plan, year.change(), plan.years().get(y));
            years.add(Surplus.of(plan.energy().time(), year.change().weights()::at, run.spare(countsSold)));
            shares.add(year.probability());
        }
        return Surplus.of(years, shares);
    }

    /**
     * What panels could give in the first year of a plan and nobody takes, as the plan counts their yield over its years.
     *
     * @return [step] kW
     */
    public static double[] lostKw(EnergyPlan plan) {
        return new Run(plan, plan.energy().years().get(0).change(), plan.years().get(0)).lost();
    }

    /** How a year runs. */
    private record Run(EnergyPlan plan, EnergyCase energy, Dispatch run) {
        double[] spare(boolean countsSold) {
            double[] sun = sun();
            double[] lost = lost();
            boolean isSold = countsSold
                    && energy.findGrid()
                            .filter(grid -> buses().contains(grid.bus()))
                            .isPresent();
            double[] sold = isSold ? run.sold() : new double[run.steps()];
            double[] spare = new double[run.steps()];
            Arrays.setAll(spare, t -> kw(sun[t], lost[t], sold[t]));
            return spare;
        }

        /** Where the panels' power goes. */
        private Set<String> buses() {
            return energy.sources().stream()
                    .filter(source -> source.kind() == Source.Kind.PV)
                    .map(Source::bus)
                    .collect(Collectors.toSet());
        }

        private double[] sun() {
            double[] sun = new double[run.steps()];
            for (int i = 0; i < energy.sources().size(); i++) {
                int source = i;
                if (energy.sources().get(i).kind() == Source.Kind.PV) {
                    Arrays.setAll(sun, t -> sun[t] + possible(source, t));
                }
            }
            return sun;
        }

        private double possible(int source, int t) {
            return plan.sourceKw().get(source) * energy.yieldOf(energy.sources().get(source), t);
        }

        private double[] lost() {
            double[] lost = new double[run.steps()];
            for (int i = 0; i < energy.sources().size(); i++) {
                int source = i;
                if (energy.sources().get(i).kind() == Source.Kind.PV) {
                    Arrays.setAll(lost, t -> lost[t] + Math.max(0, possible(source, t) - run.source[source][t]));
                }
            }
            Set<String> buses = buses();
            for (int b = 0; b < energy.buses().size(); b++) {
                double[] spilt = run.spilt[b];
                if (buses.contains(energy.buses().get(b))) {
                    Arrays.setAll(lost, t -> lost[t] + spilt[t]);
                }
            }
            return lost;
        }
    }
}
