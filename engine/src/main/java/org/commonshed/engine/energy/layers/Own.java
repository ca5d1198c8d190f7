package org.commonshed.engine.energy.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.size.Worth;

/**
 * Rows and columns of what is a layer's own: sizes, how it runs in every moment, one balance a moment. As in the sizing of a single
 * case, but that what is too much may always be given up and what is missing is paid for dearly, so that there is always an answer.
 */
final class Own {
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    private final LayeredCase layered;
    private final Layer layer;
    private final Times times;
    private final Draft draft;
    private final Worth worth;
    private final double hours;
    /** [moment] */
    final int[] balance;
    /** [moment] kW that nothing serves. */
    final int[] missing;
    /** Sources, then of each store its content and its power, then generators; −1 where nothing limits it. */
    final int[] sizes;
    /** What no decision changes. */
    double constant;

    private int sized; // how many of the sizes have their column

    /** @param dear what a kWh costs that is missing */
    Own(LayeredCase layered, Layer layer, Times times, Draft draft, double dear) {
        this.layered = layered;
        this.layer = layer;
        this.times = times;
        this.draft = draft;
        worth = new Worth(layered.finance());
        hours = layered.time().hours();
        balance = new int[times.count()];
        missing = new int[times.count()];
        sizes = new int
                [layer.sources().size()
                        + 2 * layer.stores().size()
                        + layer.generators().size()];
        for (int i = 0; i < balance.length; i++) {
            balance[i] = draft.row(used(i), ENDLESS);
        }
        for (int i = 0; i < balance.length; i++) {
            missing[i] = draft.column(0, ENDLESS, dear * counted(i));
            draft.add(balance[i], missing[i], 1);
        }
        layer.sources().forEach(this::source);
        layer.stores().forEach(this::store);
        layer.generators().forEach(this::generator);
    }

    /** The step of the case in which a moment lies. */
    private int step(int moment) {
        if (moment < times.steps()) {
            return moment;
        }
        for (Times.Window window : times.windows()) {
            if (moment < window.first() + window.length()) {
                return (window.start() + moment - window.first()) % times.steps();
            }
        }
        throw new IllegalArgumentException("Moment " + moment + " of " + times.count());
    }

    private boolean isUsual(int moment) {
        return moment < times.steps();
    }

    /** Hours a year that a moment stands for; times of standing alone are no part of a year, and each counts once. */
    private double counted(int moment) {
        return isUsual(moment) ? hours * layered.weights().at(moment) : hours;
    }

    private double used(int moment) {
        double kw = 0;
        int t = step(moment);
        for (Load load : layer.loads()) {
            kw += (isUsual(moment) ? load.kw() : load.criticalKw()).at(t);
        }
        return kw;
    }

    private int size(Size of, double unit, double unitOfNew) {
        int column = draft.column(of.least(), of.max(), unit);
        constant -= unitOfNew * of.existing();
        sizes[sized++] = column;
        return column;
    }

    private void source(Source source) {
        int kw = size(source.kw(), worth.unit(source.cost()), worth.unitOfNew(source.cost()));
        double level = layered.finance().levelYield(source.degradation());
        for (int i = 0; i < balance.length; i++) {
            double yield = source.kwPerKw().at(step(i)) * level;
            if (yield > 0) {
                double price = isUsual(i) ? source.costPerKwh() * counted(i) * worth.upkeep() : 0;
                int used = draft.column(0, ENDLESS, price);
                draft.add(balance[i], used, 1);
                atMost(used, kw, yield);
            }
        }
    }

    private void generator(Generator generator) {
        int kw = size(generator.kw(), worth.unit(generator.cost()), worth.unitOfNew(generator.cost()));
        Generator.Fuel fuel = generator.fuel();
        double perKwh =
                generator.costPerKwh() * worth.upkeep() + fuel.unitsPerKwh() * fuel.pricePerUnit() * worth.fuel();
        for (int i = 0; i < balance.length; i++) {
            double available = generator.available().at(step(i));
            if (available > 0) {
                int made = draft.column(0, ENDLESS, isUsual(i) ? perKwh * counted(i) : 0);
                draft.add(balance[i], made, 1);
                atMost(made, kw, available);
            }
        }
    }

    private void atMost(int column, int size, double share) {
        against(draft.row(Double.NEGATIVE_INFINITY, 0), column, size, share);
    }

    private void atLeast(int column, int size, double share) {
        against(draft.row(0, ENDLESS), column, size, share);
    }

    private void against(int row, int column, int size, double share) {
        draft.add(row, column, 1);
        draft.add(row, size, -share);
    }

    private void store(Store store) {
        int kwh = size(store.kwh(), worth.unit(store.kwhCost()), worth.unitOfNew(store.kwhCost()));
        int kw = -1;
        if (store.isPowerFree()) {
            sizes[sized++] = -1;
        } else {
            kw = size(store.kw(), worth.unit(store.kwCost()), worth.unitOfNew(store.kwCost()));
            hours(store, kwh, kw);
        }
        int[] level = new int[times.steps()];
        double holding = store.behaviour().holdingPerKwhHour() * worth.electricity();
        for (int t = 0; t < level.length; t++) {
            level[t] = level(kwh, store.behaviour().lowestShare(), holding * counted(t));
        }
        for (int t = 0; t < level.length; t++) {
            step(store, t, new int[] {level[Math.floorMod(t - 1, level.length)], level[t], kw});
        }
        for (Times.Window window : times.windows()) {
            int before = draft.column(0, ENDLESS, 0);
            atMost(before, level[Math.floorMod(window.start() - 1, level.length)], 1);
            for (int h = 0; h < window.length(); h++) {
                int after = level(kwh, store.behaviour().lowestShareInOutage(), 0);
                step(store, window.first() + h, new int[] {before, after, kw});
                before = after;
            }
        }
    }

    private void hours(Store store, int kwh, int kw) {
        if (store.hoursMin() > 0) {
            atLeast(kwh, kw, store.hoursMin());
        }
        if (store.hoursMax() < ENDLESS) {
            atMost(kwh, kw, store.hoursMax());
        }
    }

    /** Content at the end of a moment. */
    private int level(int kwh, double lowest, double price) {
        int level = draft.column(0, ENDLESS, price);
        atMost(level, kwh, 1);
        if (lowest > 0) {
            atLeast(level, kwh, lowest);
        }
        return level;
    }

    /** @param columns content before, content after, power */
    private void step(Store store, int moment, int[] columns) {
        Store.Behaviour how = store.behaviour();
        int charge = draft.column(0, ENDLESS, 0);
        int discharge = draft.column(0, ENDLESS, 0);
        int row = draft.row(0, 0);
        draft.add(row, columns[1], 1);
        draft.add(row, columns[0], -(1 - how.lossPerHour() * hours));
        draft.add(row, charge, -hours * how.chargeEfficiency());
        draft.add(row, discharge, hours / how.dischargeEfficiency());
        draft.add(balance[moment], discharge, 1);
        draft.add(balance[moment], charge, -1);
        if (columns[2] >= 0) {
            int most = draft.row(Double.NEGATIVE_INFINITY, 0);
            draft.add(most, charge, 1);
            draft.add(most, discharge, 1);
            draft.add(most, columns[2], -1);
        }
    }

    /** kWh that nothing serves, a year's and those of all times of standing alone together. */
    double missingKwh(double[] point) {
        double sum = 0;
        for (int i = 0; i < missing.length; i++) {
            sum += point[missing[i]] * counted(i);
        }
        return sum;
    }

    /** In the order of {@link #sizes}; infinite where nothing limits it. */
    List<Double> sizes(double[] point) {
        List<Double> all = new ArrayList<>();
        Arrays.stream(sizes).forEach(column -> all.add(column < 0 ? ENDLESS : point[column]));
        return all;
    }
}
