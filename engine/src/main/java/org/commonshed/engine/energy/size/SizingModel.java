package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.solve.TimeLp;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/**
 * A case as a linear model over time, and what its columns mean. Formulas: balance of every bus, yields, storage, tariff and net
 * present cost as in REopt (National Renewable Energy Laboratory, technical reference manual, 2023), with sizes that all years
 * share.
 */
public final class SizingModel {
    /** Share of the price of energy that content is worth to break ties: rather full than empty. */
    private static final double TIE = 1e-6;

    final EnergyCase energy;
    final SizeColumns sizes;
    final List<YearColumns> years = new ArrayList<>();
    final List<OutageModel> outages = new ArrayList<>();
    /** What no decision changes: fixed charges, less what stands there already. */
    final double constant;

    private final List<Double> ties = new ArrayList<>(); // [year]
    private final TimeLp lp;

    public SizingModel(EnergyCase energy) {
        this.energy = energy;
        TimeLpBuilder builder = new TimeLpBuilder();
        Worth worth = new Worth(energy.finance());
        sizes = new SizeColumns(energy, builder, worth, Site.large(energy));
        int year = 0;
        for (Scenario scenario : energy.years()) {
            year(new Site(scenario.change(), builder, sizes, year++, scenario.probability()));
        }
        sizes.rows(energy);
        double months = new Months(energy.time()).count;
        double fixed = energy.findGrid().map(Grid::fixedPerMonth).orElse(0.0);
        constant = sizes.constant + months * fixed * worth.electricity;
        lp = builder.build();
    }

    /** Rows and columns; the objective leaves out what no decision changes. */
    public TimeLp lp() {
        return lp;
    }

    /** What contents are worth to break ties, which is no cost. */
    double ties(double[] point) {
        double sum = 0;
        for (int y = 0; y < years.size(); y++) {
            for (int[] level : years.get(y).level) {
                for (int column : level) {
                    sum -= ties.get(y) * point[column];
                }
            }
        }
        return sum;
    }

    private void year(Site site) {
        YearModel model = new YearModel(site);
        double tie = tie(site);
        ties.add(site.probability * tie);
        model.columns(tie);
        Grid grid = site.energy.grid();
        TariffModel tariff = grid == null ? null : new TariffModel(site, grid, model.columns);
        if (tariff != null) {
            tariff.columns();
        }
        new StateModel(site, model.columns).build();
        model.rows();
        model.carbon();
        if (tariff != null) {
            tariff.rows();
        }
        years.add(model.columns);
        outages(site, model.columns);
    }

    private static double tie(Site site) {
        Grid grid = site.energy.grid();
        if (grid == null || grid.buy().isEmpty()) {
            return 0;
        }
        double sum = 0;
        for (int t = 0; t < site.steps; t++) {
            sum += Math.abs(grid.buy().get(0).perKwh().at(t));
        }
        double tie = TIE * sum / site.steps * site.worth.electricity * site.hours;
        boolean isSafe = site.energy.stores().stream()
                .allMatch(store -> store.kwh().max() < Double.POSITIVE_INFINITY
                        || site.worth.unit(store.kwhCost()) > 2 * tie * site.steps);
        return isSafe ? tie : 0;
    }

    private void outages(Site site, YearColumns year) {
        for (Outage outage : site.energy.outages()) {
            boolean hasWorst = outage.starts().size() > 1;
            int worst = hasWorst
                    ? site.lp.linking(
                            "worst",
                            outages.size(),
                            0,
                            Double.POSITIVE_INFINITY,
                            site.probability * outage.probability() * site.worth.lost)
                    : -1;
            for (int start : outage.starts()) {
                OutageModel model = new OutageModel(site, year, outage, outages.size(), start);
                model.build(hasWorst ? 0 : site.worth.lost);
                if (hasWorst) {
                    worst(site, model, worst);
                }
                outages.add(model);
            }
        }
    }

    /** The worst beginning counts. */
    private static void worst(Site site, OutageModel model, int worst) {
        site.lp.row("worst", model.number(), model.place(-1, 61), Double.NEGATIVE_INFINITY, 0);
        for (int i = 0; i < model.columns.unserved.length; i++) {
            for (int column : model.columns.unserved[i]) {
                site.lp.add(column, site.hours * site.energy.loads().get(i).lostPerKwh());
            }
        }
        site.lp.add(worst, -1);
    }
}
