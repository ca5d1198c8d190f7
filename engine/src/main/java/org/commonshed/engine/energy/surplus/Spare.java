package org.commonshed.engine.energy.surplus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
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
            double[] kw = new Run(plan, year.change(), plan.years().get(y)).spare(countsSold);
            years.add(Surplus.of(plan.energy().time(), year.change().weights()::at, kw));
            shares.add(year.probability());
        }
        return Surplus.of(years, shares);
    }

    /** How a year runs. */
    private record Run(EnergyPlan plan, EnergyCase energy, Dispatch run) {
        double[] spare(boolean countsSold) {
            double[] sun = new double[run.steps()];
            double[] lost = new double[run.steps()];
            Set<String> buses = new HashSet<>(); // where the sun's power goes
            for (int i = 0; i < energy.sources().size(); i++) {
                Source source = energy.sources().get(i);
                if (source.kind() == Source.Kind.PV) {
                    add(source, i, sun, lost);
                    buses.add(source.bus());
                }
            }
            for (int b = 0; b < energy.buses().size(); b++) {
                double[] spilt = run.spilt[b];
                if (buses.contains(energy.buses().get(b))) {
                    Arrays.setAll(lost, t -> lost[t] + spilt[t]);
                }
            }
            boolean isSold = countsSold && energy.findGrid().map(Grid::bus).filter(buses::contains).isPresent();
            double[] sold = isSold ? run.sold() : new double[run.steps()];
            double[] spare = new double[run.steps()];
            Arrays.setAll(spare, t -> kw(sun[t], lost[t], sold[t]));
            return spare;
        }

        private void add(Source source, int i, double[] sun, double[] lost) {
            double size = plan.sourceKw().get(i);
            for (int t = 0; t < sun.length; t++) {
                double possible = size * energy.yieldOf(source, t);
                sun[t] += possible;
                lost[t] += Math.max(0, possible - run.source[i][t]);
            }
        }
    }
}
