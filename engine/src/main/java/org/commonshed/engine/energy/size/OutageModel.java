package org.commonshed.engine.energy.size;

import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Outage;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/**
 * One outage at one beginning, as a chain of its own that starts from what the stores hold then and serves the critical loads.
 * Steps go round at the year's end. Least load and starts of generators are left aside during an outage.
 */
final class OutageModel {
    private static final double ENDLESS = Site.ENDLESS;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final int KINDS = 64;

    private final Site site;
    private final EnergyCase energy;
    private final TimeLpBuilder lp;
    private final YearColumns year;
    private final Outage outage;
    private final int number;
    private final int start;
    private final int steps;
    final YearColumns columns;
    private final int[] begun; // [store] content at the beginning

    /** @param number of this chain, so that none takes the place of another */
    OutageModel(Site site, YearColumns year, Outage outage, int number, int start) {
        this.site = site;
        this.year = year;
        this.outage = outage;
        this.number = number;
        this.start = start;
        energy = site.energy;
        lp = site.lp;
        steps = Math.max(1, (int) Math.round(outage.hours() / energy.time().hours()));
        columns = new YearColumns(energy, steps);
        begun = new int[energy.stores().size()];
    }

    int number() {
        return number;
    }

    private int at(int h) {
        return (start + h) % site.steps;
    }

    /** What is worked through last stands next to the year's own rows: the beginning. */
    long place(int h, int kind) {
        return site.outagePlace(start - 1, (long) number * KINDS * (steps + 2) + (long) (steps - h) * KINDS + kind);
    }

    /** @param lossPrice what a kWh not served costs for each unit of its value; 0 where another column counts it */
    void build(double lossPrice) {
        for (int h = 0; h < steps; h++) {
            columns(h, lossPrice);
        }
        for (int h = 0; h < steps; h++) {
            for (int i = 0; i < energy.stores().size(); i++) {
                storage(i, h);
            }
            for (int b = 0; b < energy.buses().size(); b++) {
                balance(b, h);
            }
            limits(h);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            tank(i);
        }
    }

    private void columns(int h, double lossPrice) {
        int t = at(h);
        double share = site.probability * outage.probability() * site.hours;
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            double most = source.kw().isFixed() ? source.kw().max() * energy.yieldOf(source, t) : ENDLESS;
            double price = share * source.costPerKwh() * site.worth.upkeep;
            columns.source[i][h] = source.kwPerKw().at(t) > 0 ? lp.local("out source", h, 0, most, price) : -1;
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            double available = generator.available().at(t);
            double most = generator.kw().isFixed() ? generator.kw().max() * available : ENDLESS;
            double price = share * generator.costPerKwh() * site.worth.upkeep
                    + share * generator.fuel().unitsPerKwh() * generator.fuel().pricePerUnit() * site.worth.fuel;
            columns.made[i][h] = available > 0 ? lp.local("out made", h, 0, most, price) : -1;
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            double most = energy.converters().get(i).kw().isFixed()
                    ? energy.converters().get(i).kw().max()
                    : ENDLESS;
            boolean can = energy.converters().get(i).efficiency().at(t) > 0;
            columns.converted[i][h] = can ? lp.local("out turned", h, 0, most, 0) : -1;
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            double most = store.kwh().isFixed() ? store.kwh().max() : ENDLESS;
            double least = store.kwh().isFixed() ? most * store.behaviour().lowestShareInOutage() : 0;
            columns.level[i][h] = lp.local("out content", h, least, most, 0);
            boolean isThere = store.trips().there().at(t) > 0;
            columns.charge[i][h] = isThere ? lp.local("out charge", h, 0, ENDLESS, 0) : -1;
            columns.discharge[i][h] = isThere ? lp.local("out discharge", h, 0, ENDLESS, 0) : -1;
        }
        for (int i = 0; i < energy.loads().size(); i++) {
            Load load = energy.loads().get(i);
            boolean must = h * site.hours < outage.mustServeHours() - 1e-9;
            double most = must ? 0 : Math.max(0, energy.criticalKw(load, t));
            double price = share * load.lostPerKwh() * lossPrice;
            columns.unserved[i][h] = lp.local("out unserved", h, 0, most, price);
        }
        for (int b = 0; b < energy.buses().size(); b++) {
            columns.spilt[b][h] = lp.local("out spilt", h, 0, ENDLESS, 0);
        }
    }

    private void storage(int i, int h) {
        Store store = energy.stores().get(i);
        Store.Behaviour how = store.behaviour();
        double kept = 1 - how.lossPerHour() * site.hours;
        int before = h > 0 ? columns.level[i][h - 1] : first(i, store);
        lp.row("out storage", h, place(h, 2 * i), 0, 0);
        lp.add(columns.level[i][h], 1);
        lp.add(before, -kept);
        YearModel.add(lp, columns.charge[i][h], -site.hours * how.chargeEfficiency());
        YearModel.add(lp, columns.discharge[i][h], site.hours / how.dischargeEfficiency());
    }

    /** What is in the store when it begins: at most what the year's running has in it. */
    private int first(int i, Store store) {
        begun[i] = lp.local("out beginning", start, 0, ENDLESS, 0);
        int slack = lp.local("out left", start, 0, ENDLESS, 0);
        int held = start > 0 ? year.level[i][start - 1] : year.before[i];
        double known = held < 0 && store.behaviour().start().kind() == Store.Level.Kind.KWH
                ? store.behaviour().start().value()
                : 0;
        lp.row("out begins", start, place(-1, 2 * i), known, known);
        lp.add(begun[i], 1);
        lp.add(slack, 1);
        if (held >= 0) {
            lp.add(held, -1);
        } else if (known == 0) {
            lp.add(site.sizes.kwh[i], -store.behaviour().start().value());
        }
        return begun[i];
    }

    private void balance(int b, int h) {
        int t = at(h);
        String bus = energy.buses().get(b);
        double used = 0;
        for (Load load : energy.loads()) {
            used += load.bus().equals(bus) ? energy.criticalKw(load, t) : 0;
        }
        lp.row("out balance", h, place(h, 32 + b), used, used);
        for (int i = 0; i < energy.loads().size(); i++) {
            if (energy.loads().get(i).bus().equals(bus)) {
                lp.add(columns.unserved[i][h], 1);
            }
        }
        YearModel.flows(energy, columns, new int[] {b, h, t}, lp);
    }

    private void limits(int h) {
        int t = at(h);
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            double yield = energy.yieldOf(source, t);
            atMost(columns.source[i][h], source.kw().isFixed(), site.sizes.source[i], yield);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            double available = generator.available().at(t);
            atMost(columns.made[i][h], generator.kw().isFixed(), site.sizes.generator[i], available);
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            boolean isFixed = energy.converters().get(i).kw().isFixed();
            atMost(columns.converted[i][h], isFixed, site.sizes.converter[i], 1);
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            atMost(columns.level[i][h], store.kwh().isFixed(), site.sizes.kwh[i], 1);
            double least = store.behaviour().lowestShareInOutage();
            if (least > 0 && !store.kwh().isFixed()) {
                lp.row("out lowest", h, 0, 0, ENDLESS);
                lp.add(columns.level[i][h], 1);
                lp.add(site.sizes.kwh[i], -least);
            }
            if (!store.isPowerFree() && columns.charge[i][h] >= 0) {
                lp.row("out store power", h, 0, NONE, 0);
                lp.add(columns.charge[i][h], 1);
                lp.add(columns.discharge[i][h], 1);
                lp.add(site.sizes.kw[i], -store.trips().there().at(t));
            }
        }
    }

    private void atMost(int column, boolean isFixed, int size, double share) {
        if (column >= 0 && !isFixed) {
            lp.row("out limit", 0, 0, NONE, 0);
            lp.add(column, 1);
            lp.add(size, -share);
        }
    }

    EnergyPlan.OutageRun run(double[] point) {
        double[] before = new double[begun.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = point[begun[i]];
        }
        return new EnergyPlan.OutageRun(site.year, outage, start, new Dispatch(energy, columns, point, before));
    }

    private void tank(int i) {
        Generator.Fuel fuel = energy.generators().get(i).fuel();
        if (fuel.tankUnits() < ENDLESS && fuel.unitsPerKwh() > 0) {
            lp.row("out tank", i, place(-1, 60), 0, fuel.tankUnits());
            for (int h = 0; h < steps; h++) {
                YearModel.add(lp, columns.made[i][h], site.hours * fuel.unitsPerKwh());
            }
        }
    }
}
