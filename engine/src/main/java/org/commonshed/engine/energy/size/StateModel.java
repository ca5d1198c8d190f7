package org.commonshed.engine.energy.size;

import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/** When generators are on, as whole numbers: least load, starts and stops, how long they stay so. */
final class StateModel {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final Site site;
    private final TimeLpBuilder lp;
    private final YearColumns columns;

    StateModel(Site site, YearColumns columns) {
        this.site = site;
        lp = site.lp;
        this.columns = columns;
    }

    void build() {
        for (int i = 0; i < site.energy.generators().size(); i++) {
            Generator generator = site.energy.generators().get(i);
            if (generator.hasStates()) {
                states(i, generator);
                for (int t = 0; t < site.steps; t++) {
                    power(i, t, generator);
                    change(i, t, generator.running());
                    stays(i, t, generator.running());
                }
            }
        }
    }

    private void states(int i, Generator generator) {
        Generator.Fuel fuel = generator.fuel();
        double fuelPrice = fuel.pricePerUnit() * site.worth.fuel
                + fuel.co2KgPerUnit() * site.energy.carbon().pricePerKg() * site.worth.level;
        for (int t = 0; t < site.steps; t++) {
            double weight = site.probability * site.energy.weights().at(t) * site.worth.upkeep;
            String id = generator.id();
            columns.on[i][t] = lp.local("on " + id, t, 0, 1, site.money(t, fuel.unitsPerHour(), fuelPrice));
            lp.whole(columns.on[i][t]);
            columns.start[i][t] = lp.local(
                    "start " + id, t, 0, 1, weight * generator.running().startCost());
            columns.stop[i][t] =
                    lp.local("stop " + id, t, 0, 1, weight * generator.running().stopCost());
        }
    }

    private void power(int i, int t, Generator generator) {
        int made = columns.made[i][t];
        int on = columns.on[i][t];
        if (made < 0) {
            lp.row("cannot run " + generator.id(), t, site.place(t, 0), NONE, 0);
            lp.add(on, 1);
            return;
        }
        boolean isFixed = generator.kw().isFixed();
        double most = isFixed ? generator.kw().max() * generator.available().at(t) : site.large;
        double least = generator.running().leastShare();
        lp.row("runs " + generator.id(), t, site.place(t, 0), NONE, 0);
        lp.add(made, 1);
        lp.add(on, -most);
        if (least > 0 && isFixed) {
            lp.row("least " + generator.id(), t, site.place(t, 0), 0, Double.POSITIVE_INFINITY);
            lp.add(made, 1);
            lp.add(on, -least * generator.kw().max());
        } else if (least > 0) {
            lp.row("least " + generator.id(), t, site.place(t, 0), -site.large * least, Double.POSITIVE_INFINITY);
            lp.add(made, 1);
            lp.add(site.sizes.generator[i], -least);
            lp.add(on, -site.large * least);
        }
    }

    private void change(int i, int t, Generator.Running running) {
        double before = t == 0 && running.isOnAtStart() ? 1 : 0;
        lp.row("changes", t, site.place(t, 0), before, before);
        lp.add(columns.on[i][t], 1);
        if (t > 0) {
            lp.add(columns.on[i][t - 1], -1);
        }
        lp.add(columns.start[i][t], -1);
        lp.add(columns.stop[i][t], 1);
    }

    private void stays(int i, int t, Generator.Running running) {
        int up = (int) Math.ceil(running.minUpHours() / site.hours);
        int down = (int) Math.ceil(running.minDownHours() / site.hours);
        if (up > 1) {
            lp.row("stays on", t, site.place(t, 0), NONE, 0);
            for (int s = Math.max(0, t - up + 1); s <= t; s++) {
                lp.add(columns.start[i][s], 1);
            }
            lp.add(columns.on[i][t], -1);
        }
        if (down > 1) {
            lp.row("stays off", t, site.place(t, 0), NONE, 1);
            for (int s = Math.max(0, t - down + 1); s <= t; s++) {
                lp.add(columns.stop[i][s], 1);
            }
            lp.add(columns.on[i][t], 1);
        }
    }
}
