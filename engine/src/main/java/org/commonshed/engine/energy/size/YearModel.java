package org.commonshed.engine.energy.size;

import java.util.List;
import org.commonshed.engine.energy.cases.Converter;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.solve.TimeLpBuilder;

/** One year's running as columns and rows: what is drawn, made, kept and used in each step. */
final class YearModel {
    private static final double ENDLESS = Site.ENDLESS;

    private final Site site;
    private final EnergyCase energy;
    private final TimeLpBuilder lp;
    final YearColumns columns;

    YearModel(Site site) {
        this.site = site;
        energy = site.energy;
        lp = site.lp;
        columns = new YearColumns(energy, site.steps);
    }

    void columns(double tie) {
        for (int i = 0; i < energy.sources().size(); i++) {
            source(energy.sources().get(i), columns.source[i]);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            generator(energy.generators().get(i), columns.made[i]);
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            converter(energy.converters().get(i), columns.converted[i]);
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            store(i, tie);
        }
        for (int i = 0; i < energy.loads().size(); i++) {
            load(i);
        }
        for (int b = 0; b < energy.buses().size(); b++) {
            spill(b);
        }
    }

    private void source(Source source, int[] of) {
        for (int t = 0; t < of.length; t++) {
            double most = source.kw().isFixed() ? source.kw().max() * energy.yieldOf(source, t) : ENDLESS;
            double price = site.money(t, source.costPerKwh(), site.worth.upkeep);
            of[t] = source.kwPerKw().at(t) > 0 ? lp.local("source " + source.id(), t, 0, most, price) : -1;
        }
    }

    private void generator(Generator generator, int[] of) {
        Generator.Fuel fuel = generator.fuel();
        double fuelPrice = fuel.pricePerUnit() * site.worth.fuel
                + fuel.co2KgPerUnit() * energy.carbon().pricePerKg() * site.worth.level;
        for (int t = 0; t < of.length; t++) {
            double available = generator.available().at(t);
            double most = generator.kw().isFixed() ? generator.kw().max() * available : ENDLESS;
            double price = site.money(t, generator.costPerKwh(), site.worth.upkeep)
                    + site.money(t, fuel.unitsPerKwh(), fuelPrice);
            of[t] = available > 0 ? lp.local("made " + generator.id(), t, 0, most, price) : -1;
        }
    }

    private void converter(Converter converter, int[] of) {
        double most = converter.kw().isFixed() ? converter.kw().max() : ENDLESS;
        for (int t = 0; t < of.length; t++) {
            double price = site.money(t, converter.costPerKwh(), site.worth.upkeep);
            of[t] = converter.efficiency().at(t) > 0 ? lp.local("turned " + converter.id(), t, 0, most, price) : -1;
        }
    }

    private void store(int i, double tie) {
        Store store = energy.stores().get(i);
        boolean isFixed = store.kwh().isFixed();
        double most = isFixed ? store.kwh().max() : ENDLESS;
        double lowest = isFixed ? store.behaviour().lowestShare() * most : 0;
        Store.Level.Kind start = store.behaviour().start().kind();
        boolean isCyclic = start == Store.Level.Kind.CYCLIC
                || start == Store.Level.Kind.FREE && store.behaviour().end().kind() == Store.Level.Kind.CYCLIC;
        double holding = store.behaviour().holdingPerKwhHour();
        if (isCyclic || start == Store.Level.Kind.FREE) {
            columns.before[i] = lp.linking("start " + store.id(), site.year, Math.min(lowest, most), most, 0);
        }
        for (int t = 0; t < site.steps; t++) {
            double price = site.money(t, holding, site.worth.electricity) - site.probability * tie;
            double least =
                    Math.min(most, Math.max(lowest, store.trips().leastKwh().at(t)));
            boolean isEnd = t == site.steps - 1;
            if (isEnd && isCyclic) {
                columns.level[i][t] = columns.before[i];
                lp.addCost(columns.before[i], price);
            } else {
                double top = isEnd && isAmount(store.behaviour().end())
                        ? store.behaviour().end().value()
                        : most;
                columns.level[i][t] = lp.local("content " + store.id(), t, top < most ? top : least, top, price);
            }
            boolean isThere = store.trips().there().at(t) > 0;
            columns.charge[i][t] = isThere ? lp.local("charge " + store.id(), t, 0, ENDLESS, 0) : -1;
            columns.discharge[i][t] = isThere ? lp.local("discharge " + store.id(), t, 0, ENDLESS, 0) : -1;
        }
    }

    private static boolean isAmount(Store.Level level) {
        return level.kind() == Store.Level.Kind.KWH;
    }

    private void load(int i) {
        Load load = energy.loads().get(i);
        for (int t = 0; t < site.steps; t++) {
            double kw = Math.max(0, load.kw().at(t));
            if (load.shift().isPossible()) {
                columns.away[i][t] =
                        lp.local("away " + load.id(), t, 0, load.shift().out() * kw, 0);
                columns.here[i][t] =
                        lp.local("here " + load.id(), t, 0, load.shift().in() * kw, 0);
            }
            if (load.unservedPerKwh() < ENDLESS) {
                double price = site.money(t, load.unservedPerKwh(), site.worth.lost);
                columns.unserved[i][t] = lp.local("unserved " + load.id(), t, 0, kw, price);
            }
        }
    }

    /** Where heat comes beside power, what is too much may go. */
    private void spill(int b) {
        String bus = energy.buses().get(b);
        boolean has = energy.generators().stream().anyMatch(g -> g.also().equals(bus))
                || energy.loads().stream()
                        .anyMatch(load -> load.bus().equals(bus) && load.kw().min() < 0);
        for (int t = 0; has && t < site.steps; t++) {
            columns.spilt[b][t] = lp.local("spilt " + bus, t, 0, ENDLESS, 0);
        }
    }

    void rows() {
        for (int t = 0; t < site.steps; t++) {
            for (int i = 0; i < energy.stores().size(); i++) {
                storage(i, t);
            }
            for (int b = 0; b < energy.buses().size(); b++) {
                balance(b, t);
            }
            limits(t);
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            ends(i);
        }
        for (int i = 0; i < energy.loads().size(); i++) {
            shifts(i);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            tank(energy.generators().get(i), columns.made[i], columns.on[i]);
        }
    }

    private void balance(int b, int t) {
        String bus = energy.buses().get(b);
        double used = 0;
        for (Load load : energy.loads()) {
            used += load.bus().equals(bus) ? load.kw().at(t) : 0;
        }
        lp.row("balance " + bus, t, site.place(t, 1000 + b), used, used);
        if (energy.findGrid().filter(grid -> grid.bus().equals(bus)).isPresent()) {
            add(columns.buy, t, 1);
            add(columns.sell, t, -1);
        }
        for (int i = 0; i < energy.loads().size(); i++) {
            if (energy.loads().get(i).bus().equals(bus)) {
                add(columns.away[i][t], 1);
                add(columns.here[i][t], -1);
                add(columns.unserved[i][t], 1);
            }
        }
        flows(energy, columns, new int[] {b, t, t}, lp);
    }

    /**
     * What sources, generators, converters and stores bring into a balance.
     *
     * @param at bus, column's step, and step of the series
     */
    static void flows(EnergyCase energy, YearColumns columns, int[] at, TimeLpBuilder lp) {
        String bus = energy.buses().get(at[0]);
        int t = at[1];
        for (int i = 0; i < energy.sources().size(); i++) {
            add(lp, columns.source[i][t], energy.sources().get(i).bus().equals(bus) ? 1 : 0);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            add(lp, columns.made[i][t], generator.bus().equals(bus) ? 1 : 0);
            add(lp, columns.made[i][t], generator.also().equals(bus) ? generator.alsoKwPerKw() : 0);
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            Converter converter = energy.converters().get(i);
            add(lp, columns.converted[i][t], converter.to().equals(bus) ? 1 : 0);
            add(
                    lp,
                    columns.converted[i][t],
                    converter.from().equals(bus) ? -1 / converter.efficiency().at(at[2]) : 0);
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            boolean isHere = energy.stores().get(i).bus().equals(bus);
            add(lp, columns.discharge[i][t], isHere ? 1 : 0);
            add(lp, columns.charge[i][t], isHere ? -1 : 0);
        }
        add(lp, columns.spilt[at[0]][t], -1);
    }

    private void add(int[][] things, int t, double coefficient) {
        for (int[] thing : things) {
            add(thing[t], coefficient);
        }
    }

    private void add(int column, double coefficient) {
        add(lp, column, coefficient);
    }

    static void add(TimeLpBuilder lp, int column, double coefficient) {
        if (column >= 0) {
            lp.add(column, coefficient);
        }
    }

    /** Content after = (1 − loss) · content before + what goes in − what comes out − what a trip takes. */
    private void storage(int i, int t) {
        Store store = energy.stores().get(i);
        Store.Behaviour how = store.behaviour();
        double kept = 1 - how.lossPerHour() * site.hours;
        double taken = store.trips().takenKwh().at(t);
        double known = t == 0 && isAmount(how.start()) ? kept * how.start().value() : 0;
        lp.row("storage " + store.id(), t, site.place(t, i), known - taken, known - taken);
        lp.add(columns.level[i][t], 1);
        if (t > 0) {
            lp.add(columns.level[i][t - 1], -kept);
        } else if (columns.before[i] >= 0) {
            lp.add(columns.before[i], -kept);
        } else if (how.start().kind() == Store.Level.Kind.SHARE) {
            lp.add(site.sizes.kwh[i], -kept * how.start().value());
        }
        add(columns.charge[i][t], -site.hours * how.chargeEfficiency());
        add(columns.discharge[i][t], site.hours / how.dischargeEfficiency());
    }

    private void limits(int t) {
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            if (!source.kw().isFixed() && columns.source[i][t] >= 0) {
                atMost("yield " + source.id(), t, columns.source[i][t]);
                lp.add(site.sizes.source[i], -energy.yieldOf(source, t));
            }
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            Generator generator = energy.generators().get(i);
            if (!generator.kw().isFixed() && columns.made[i][t] >= 0) {
                atMost("power " + generator.id(), t, columns.made[i][t]);
                lp.add(site.sizes.generator[i], -generator.available().at(t));
            }
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            if (!energy.converters().get(i).kw().isFixed() && columns.converted[i][t] >= 0) {
                atMost("power " + energy.converters().get(i).id(), t, columns.converted[i][t]);
                lp.add(site.sizes.converter[i], -1);
            }
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            store(i, t);
        }
    }

    private void atMost(String family, int t, int column) {
        lp.row(family, t, site.place(t, 0), Double.NEGATIVE_INFINITY, 0);
        lp.add(column, 1);
    }

    private void store(int i, int t) {
        Store store = energy.stores().get(i);
        int level = columns.level[i][t];
        double lowest = store.behaviour().lowestShare();
        if (!store.kwh().isFixed()) {
            atMost("room " + store.id(), t, level);
            lp.add(site.sizes.kwh[i], -1);
            if (lowest > 0) {
                lp.row("lowest " + store.id(), t, site.place(t, 0), 0, ENDLESS);
                lp.add(level, 1);
                lp.add(site.sizes.kwh[i], -lowest);
            }
        }
        if (!store.isPowerFree() && columns.charge[i][t] >= 0) {
            atMost("store power " + store.id(), t, columns.charge[i][t]);
            lp.add(columns.discharge[i][t], 1);
            lp.add(site.sizes.kw[i], -store.trips().there().at(t));
        }
    }

    /** A given content at the end, and a free one at the beginning that must fit. */
    private void ends(int i) {
        Store store = energy.stores().get(i);
        Store.Behaviour how = store.behaviour();
        int last = columns.level[i][site.steps - 1];
        boolean startIsGiven = columns.before[i] < 0;
        boolean endsAsItBegan = how.end().kind() == Store.Level.Kind.CYCLIC && startIsGiven;
        Store.Level end = endsAsItBegan ? how.start() : how.end();
        long place = site.place(site.steps - 1, 5000 + i);
        if (end.kind() == Store.Level.Kind.SHARE) {
            lp.row("end " + store.id(), site.year, place, 0, 0);
            lp.add(last, 1);
            lp.add(site.sizes.kwh[i], -end.value());
        } else if (endsAsItBegan) {
            lp.row("end " + store.id(), site.year, place, end.value(), end.value());
            lp.add(last, 1);
        }
        if (how.start().kind() == Store.Level.Kind.FREE
                && last != columns.before[i]
                && !store.kwh().isFixed()) {
            lp.row("start fits " + store.id(), site.year, place, Double.NEGATIVE_INFINITY, 0);
            lp.add(columns.before[i], 1);
            lp.add(site.sizes.kwh[i], -1);
        }
    }

    /** Over each span as much comes as goes. */
    private void shifts(int i) {
        Load load = energy.loads().get(i);
        int span = Math.max(1, (int) Math.round(load.shift().hours() / site.hours));
        for (int from = 0; load.shift().isPossible() && from < site.steps; from += span) {
            int to = Math.min(site.steps, from + span);
            lp.row("moved " + load.id(), from, site.place(to - 1, 3000 + i), 0, 0);
            for (int t = from; t < to; t++) {
                lp.add(columns.here[i][t], 1);
                lp.add(columns.away[i][t], -1);
            }
        }
    }

    private void tank(Generator generator, int[] made, int[] on) {
        Generator.Fuel fuel = generator.fuel();
        if (fuel.tankUnits() < ENDLESS) {
            lp.row("tank " + generator.id(), site.year, site.place(site.steps - 1, 4000), 0, fuel.tankUnits());
            for (int t = 0; t < site.steps; t++) {
                add(made[t], site.counted(t) * fuel.unitsPerKwh());
                add(on[t], site.counted(t) * fuel.unitsPerHour());
            }
        }
    }

    /** Kilograms of carbon dioxide in a year are bounded. */
    void carbon() {
        double limit = energy.carbon().limitKgPerYear();
        if (limit == ENDLESS) {
            return;
        }
        lp.row("co2", site.year, site.place(site.steps - 1, 4500), Double.NEGATIVE_INFINITY, limit);
        List<Generator> generators = energy.generators();
        for (int t = 0; t < site.steps; t++) {
            int step = t;
            double ofGrid = energy.findGrid().map(g -> g.co2KgPerKwh().at(step)).orElse(0.0);
            add(columns.buy, t, site.counted(t) * ofGrid);
            for (int i = 0; i < generators.size(); i++) {
                Generator.Fuel fuel = generators.get(i).fuel();
                add(columns.made[i][t], site.counted(t) * fuel.co2KgPerUnit() * fuel.unitsPerKwh());
                add(columns.on[i][t], site.counted(t) * fuel.co2KgPerUnit() * fuel.unitsPerHour());
            }
        }
    }
}
