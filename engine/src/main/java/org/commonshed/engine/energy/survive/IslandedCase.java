package org.commonshed.engine.energy.survive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;

/** What stands of an energy case when the grid is out: its critical loads, what gives power without fuel, batteries, generators. */
public final class IslandedCase implements Availability.Site {
    /** Where the case says more than an outage is worked out with. */
    public enum Simplified {
        /** A size that is still to be chosen counts with the least that it may be. */
        LEAST_SIZES,
        /** No content is given: every outage begins with full batteries. */
        BEGINS_FULL,
        /** Several batteries count as one with their mean efficiency. */
        SEVERAL_STORES,
        /** Several generators count as one with their mean use of fuel; those that may fail are kept apart. */
        SEVERAL_GENERATORS,
        /** Cars are not counted. */
        CARS_LEFT_OUT,
        /** Heat and other kinds of energy are not looked at. */
        OTHER_BUSES
    }

    private final EnergyCase energy;
    private final Set<Simplified> simplified = EnumSet.noneOf(Simplified.class);
    private final double[] loadKw; // [step]
    private final double[] pvKw; // [step]
    private final double[] windKw; // [step]
    private final double[] storedKwh; // [step]
    private final Battery battery;
    private final Generator generator;
    private final List<GeneratorKind> kinds = new ArrayList<>();

    /** @param whenBothBind how an almost empty tank is read */
    public IslandedCase(EnergyCase energy, Generator.BothBind whenBothBind) {
        this.energy = energy;
        int steps = energy.time().steps();
        loadKw = new double[steps];
        pvKw = new double[steps];
        windKw = new double[steps];
        loads();
        sources();
        List<Store> stores = stores();
        battery = battery(stores);
        storedKwh = stored(stores);
        generator = generator(whenBothBind);
    }

    private boolean isHere(String bus) {
        boolean isHere = bus.equals(energy.buses().get(0));
        if (!isHere) {
            simplified.add(Simplified.OTHER_BUSES);
        }
        return isHere;
    }

    private void loads() {
        for (Load load : energy.loads()) {
            if (isHere(load.bus())) {
                for (int t = 0; t < loadKw.length; t++) {
                    loadKw[t] += energy.criticalKw(load, t);
                }
            }
        }
    }

    private void sources() {
        for (Source source : energy.sources()) {
            if (!isHere(source.bus())) {
                continue;
            }
            double size = sized(source.kw());
            // rivers and the rest never fail here: they lessen the load
            double[] into = source.kind() == Source.Kind.PV ? pvKw : windKw;
            boolean isOther = source.kind() != Source.Kind.PV && source.kind() != Source.Kind.WIND;
            for (int t = 0; t < loadKw.length; t++) {
                double kw = size * source.kwPerKw().at(t);
                if (isOther) {
                    loadKw[t] -= kw;
                } else {
                    into[t] += kw;
                }
            }
        }
    }

    private double sized(Size size) {
        if (!size.isFixed()) {
            simplified.add(Simplified.LEAST_SIZES);
        }
        return size.least();
    }

    private List<Store> stores() {
        List<Store> stores = new ArrayList<>();
        for (Store store : energy.stores()) {
            boolean stays =
                    store.trips().there().min() == 1 && store.trips().takenKwh().max() == 0;
            if (!stays) {
                simplified.add(Simplified.CARS_LEFT_OUT);
            } else if (isHere(store.bus()) && sized(store.kwh()) > 0) {
                stores.add(store);
            }
        }
        if (stores.size() > 1) {
            simplified.add(Simplified.SEVERAL_STORES);
        }
        return stores;
    }

    /** What stays in a store even in an outage, kWh. */
    private static double floorKwh(Store store) {
        return store.kwh().least() * store.behaviour().lowestShareInOutage();
    }

    private Battery battery(List<Store> stores) {
        double kwh = 0;
        double kw = 0;
        double in = 0;
        double out = 0;
        double loss = 0;
        double weight = 0;
        for (Store store : stores) {
            double size = store.kwh().least();
            kwh += size - floorKwh(store);
            kw += store.isPowerFree() ? Double.POSITIVE_INFINITY : sized(store.kw());
            in += size * store.behaviour().chargeEfficiency();
            out += size * store.behaviour().dischargeEfficiency();
            loss += size * store.behaviour().lossPerHour();
            weight += size;
        }
        return weight == 0 ? Battery.NONE : new Battery(kwh, kw, in / weight, out / weight, loss / weight);
    }

    private double[] stored(List<Store> stores) {
        double[] stored = new double[loadKw.length];
        Series given = energy.survive().storedKwh();
        if (given == null) {
            if (!stores.isEmpty()) {
                simplified.add(Simplified.BEGINS_FULL);
            }
            Arrays.fill(stored, battery.kwh());
            return stored;
        }
        double floor = stores.stream().mapToDouble(IslandedCase::floorKwh).sum();
        Arrays.setAll(stored, t -> Math.max(0, Math.min(battery.kwh(), given.at(t) - floor)));
        return stored;
    }

    private Generator generator(Generator.BothBind whenBothBind) {
        double kw = 0;
        double tank = 0;
        double perKwh = 0;
        double perHour = 0;
        double least = 0;
        for (org.commonshed.engine.energy.cases.Generator one : energy.generators()) {
            double size = isHere(one.bus()) ? sized(one.kw()) : 0;
            if (size == 0) {
                continue;
            }
            kw += size;
            tank += one.fuel().tankUnits();
            perKwh += size * one.fuel().unitsPerKwh();
            perHour += one.fuel().unitsPerHour();
            least += size * one.running().leastShare();
            var sure = one.reliability();
            kinds.add(new GeneratorKind(
                    sure.units(), size / sure.units(), sure.availability(), sure.failureToStart(), sure.mttfHours()));
        }
        if (kinds.size() > 1) {
            simplified.add(Simplified.SEVERAL_GENERATORS);
        }
        return kw == 0 ? Generator.NONE : new Generator(kw, tank, perKwh / kw, perHour, least / kw, whenBothBind);
    }

    public Set<Simplified> simplified() {
        return Set.copyOf(simplified);
    }

    public TimeGrid time() {
        return energy.time();
    }

    public Backup backup() {
        return new Backup(battery, generator);
    }

    /** [step] load that must be served less what sun, wind and water give, kW. */
    public double[] netKw() {
        return Availability.net(this, true, true);
    }

    /** [start] steps that each lasts, all equipment working. */
    public int[] stepsSurvived(int most) {
        return OutageSimulation.stepsSurvived(netKw(), storedKwh, time().hours(), backup(), most);
    }

    /** Whether anything here may fail. */
    public boolean mayFail() {
        return !availability().equals(Availability.CERTAIN)
                || energy.generators().stream()
                        .anyMatch(one -> one.reliability().availability() < 1
                                || one.reliability().failureToStart() > 0
                                || one.reliability().mttfHours() < Double.POSITIVE_INFINITY);
    }

    /** Of sun, wind and battery; where there are several of a kind, that of the least sure. */
    public Availability availability() {
        return new Availability(
                least(Source.Kind.PV),
                least(Source.Kind.WIND),
                energy.stores().stream()
                        .mapToDouble(store -> store.behaviour().availability())
                        .min()
                        .orElse(1));
    }

    private double least(Source.Kind kind) {
        return energy.sources().stream()
                .filter(source -> source.kind() == kind)
                .mapToDouble(Source::availability)
                .min()
                .orElse(1);
    }

    @Override
    public double[] loadKw() {
        return loadKw.clone();
    }

    @Override
    public double[] pvKw() {
        return pvKw.clone();
    }

    @Override
    public double[] windKw() {
        return windKw.clone();
    }

    @Override
    public double[] storedKwh() {
        return storedKwh.clone();
    }

    @Override
    public List<GeneratorKind> generators() {
        return List.copyOf(kinds);
    }

    @Override
    public Battery battery() {
        return battery;
    }
}
