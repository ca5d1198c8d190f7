package org.commonshed.engine.energy.size;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/** The columns of what is built, which all years share. */
final class SizeColumns {
    private static final long LAST = Long.MAX_VALUE;

    final int[] source;
    final int[] kwh; // [store]
    final int[] kw; // [store] −1 where its power is free
    final int[] generator;
    final int[] converter;
    /** What stands there already is not paid for; this takes it off. */
    double constant;

    /** Price by column, where it is paid at the beginning. */
    private final Map<Integer, Double> once = new LinkedHashMap<>();

    private double standing; // what all that stands there already would cost

    private final TimeLpBuilder lp;
    private final Worth worth;
    private final double large;

    /** @param large more kW or kWh than anything will come to, where nothing bounds a size */
    SizeColumns(EnergyCase energy, TimeLpBuilder lp, Worth worth, double large) {
        this.lp = lp;
        this.worth = worth;
        this.large = large;
        source = sized(energy.sources(), "kw ", s -> s.id(), s -> s.kw(), s -> s.cost());
        kwh = sized(energy.stores(), "kwh ", s -> s.id(), s -> s.kwh(), s -> s.kwhCost());
        kw = new int[energy.stores().size()];
        for (int i = 0; i < kw.length; i++) {
            Store store = energy.stores().get(i);
            kw[i] = store.isPowerFree() ? -1 : column("kw " + store.id(), store.kw(), store.kwCost());
        }
        generator = sized(energy.generators(), "kw ", g -> g.id(), g -> g.kw(), g -> g.cost());
        converter = sized(energy.converters(), "kw ", c -> c.id(), c -> c.kw(), c -> c.cost());
    }

    private <T> int[] sized(
            List<T> things, String unit, Function<T, String> id, Function<T, Size> size, Function<T, Cost> cost) {
        return things.stream()
                .mapToInt(thing -> column(unit + id.apply(thing), size.apply(thing), cost.apply(thing)))
                .toArray();
    }

    private int column(String name, Size size, Cost cost) {
        int column = lp.linking(name, -1, size.least(), size.max(), worth.unit(cost));
        constant -= worth.unitOfNew(cost) * size.existing();
        if (cost.once() > 0) {
            once.put(column, cost.once());
            standing += cost.once() * size.existing();
        }
        return column;
    }

    /** Rows among sizes alone; all columns are there by now. */
    void rows(EnergyCase energy) {
        for (int i = 0; i < kw.length; i++) {
            Store store = energy.stores().get(i);
            if (kw[i] >= 0 && store.hoursMin() > 0) {
                lp.row("least hours " + store.id(), -1, LAST, 0, Double.POSITIVE_INFINITY);
                lp.add(kwh[i], 1);
                lp.add(kw[i], -store.hoursMin());
            }
            if (kw[i] >= 0 && store.hoursMax() < Double.POSITIVE_INFINITY) {
                lp.row("most hours " + store.id(), -1, LAST, Double.NEGATIVE_INFINITY, 0);
                lp.add(kwh[i], 1);
                lp.add(kw[i], -store.hoursMax());
            }
        }
        budget(energy.finance().budget());
        leasts(energy);
    }

    private void budget(double most) {
        if (most < Double.POSITIVE_INFINITY && !once.isEmpty()) {
            lp.row("budget", -1, LAST, Double.NEGATIVE_INFINITY, most + standing);
            once.forEach(lp::add);
        }
    }

    private void leasts(EnergyCase energy) {
        for (int i = 0; i < source.length; i++) {
            least(
                    energy.sources().get(i).id(),
                    source[i],
                    energy.sources().get(i).kw());
        }
        for (int i = 0; i < kwh.length; i++) {
            least(
                    energy.stores().get(i).id() + " kwh",
                    kwh[i],
                    energy.stores().get(i).kwh());
            if (kw[i] >= 0) {
                least(energy.stores().get(i).id(), kw[i], energy.stores().get(i).kw());
            }
        }
        for (int i = 0; i < generator.length; i++) {
            least(
                    energy.generators().get(i).id(),
                    generator[i],
                    energy.generators().get(i).kw());
        }
        for (int i = 0; i < converter.length; i++) {
            least(
                    energy.converters().get(i).id(),
                    converter[i],
                    energy.converters().get(i).kw());
        }
    }

    /** Nothing, or at least so much. */
    private void least(String id, int column, Size size) {
        if (size.leastIfBuilt() <= size.least()) {
            return;
        }
        int built = lp.linking("built " + id, -1, 0, 1, 0);
        lp.whole(built);
        lp.row("not unless built " + id, -1, LAST, Double.NEGATIVE_INFINITY, 0);
        lp.add(column, 1);
        lp.add(built, -Math.min(size.max(), Math.max(large, 10 * size.leastIfBuilt())));
        lp.row("least if built " + id, -1, LAST, 0, Double.POSITIVE_INFINITY);
        lp.add(column, 1);
        lp.add(built, -size.leastIfBuilt());
    }
}
