package org.commonshed.engine.energy.size;

import java.util.List;
import org.commonshed.engine.energy.cases.Converter;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;

/** Works a plan out again from the case alone: sizes, balances, stores, limits, costs. It knows nothing of any model. */
public final class DispatchVerifier {
    private static final double TOLERANCE = Checks.TOLERANCE;

    private final EnergyPlan plan;
    private final Checks checks = new Checks();

    private DispatchVerifier(EnergyPlan plan) {
        this.plan = plan;
    }

    /** What does not hold; empty where all does. */
    public static List<String> verify(EnergyPlan plan) {
        DispatchVerifier verifier = new DispatchVerifier(plan);
        verifier.sizes();
        List<Scenario> years = plan.energy().years();
        for (int y = 0; y < years.size(); y++) {
            verifier.run(years.get(y).change(), plan.years().get(y), 0, false);
            verifier.year(years.get(y).change(), plan.years().get(y));
        }
        for (EnergyPlan.OutageRun outage : plan.outages()) {
            EnergyCase year = years.get(outage.year()).change();
            verifier.run(year, outage.run(), outage.start(), true);
            verifier.begins(plan.years().get(outage.year()), outage);
            verifier.served(year, outage);
        }
        CostVerifier.verify(plan, verifier.checks);
        return verifier.checks.faults();
    }

    private void sizes() {
        EnergyCase energy = plan.energy();
        for (int i = 0; i < energy.sources().size(); i++) {
            size(
                    energy.sources().get(i).kw(),
                    plan.sourceKw().get(i),
                    energy.sources().get(i).id());
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            size(
                    energy.generators().get(i).kw(),
                    plan.generatorKw().get(i),
                    energy.generators().get(i).id());
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            size(
                    energy.converters().get(i).kw(),
                    plan.converterKw().get(i),
                    energy.converters().get(i).id());
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            double kwh = plan.storeKwh().get(i);
            size(store.kwh(), kwh, store.id() + " kWh");
            if (!store.isPowerFree()) {
                double kw = plan.storeKw().get(i);
                size(store.kw(), kw, store.id() + " kW");
                checks.most(store.hoursMin() * kw, kwh, "hours of " + store.id());
                checks.most(
                        kwh,
                        kw == 0 && Double.isInfinite(store.hoursMax()) ? kwh : store.hoursMax() * kw,
                        "hours of " + store.id());
            }
        }
    }

    private void size(Size size, double built, String id) {
        checks.most(built, size.max(), "size of " + id);
        checks.most(size.least(), built, "least size of " + id);
        boolean isEither = built <= TOLERANCE || built >= size.leastIfBuilt() * (1 - TOLERANCE) - TOLERANCE;
        checks.hold(isEither, id + " is built smaller than it can be");
    }

    /** What holds in every step, in a year and in an outage. */
    private void run(EnergyCase energy, Dispatch run, int start, boolean isOut) {
        int steps = energy.time().steps();
        for (int h = 0; h < run.steps(); h++) {
            int t = (start + h) % steps;
            for (int b = 0; b < energy.buses().size(); b++) {
                balance(energy, run, new int[] {b, h, t}, isOut);
            }
            for (int i = 0; i < run.source.length; i++) {
                Source source = energy.sources().get(i);
                double yield = energy.yieldOf(source, t) * plan.sourceKw().get(i);
                checks.within(run.source[i][h], yield, source.id() + " in step " + t);
            }
            for (int i = 0; i < run.made.length; i++) {
                Generator generator = energy.generators().get(i);
                double most = generator.available().at(t) * plan.generatorKw().get(i);
                boolean isOff = generator.hasStates() && !isOut && run.on[i][h] < 0.5;
                checks.within(run.made[i][h], isOff ? 0 : most, generator.id() + " in step " + t);
                if (generator.hasStates() && !isOut && !isOff) {
                    double least = generator.running().leastShare()
                            * plan.generatorKw().get(i);
                    checks.most(least, run.made[i][h], "least of " + generator.id() + " in step " + t);
                }
            }
            for (int i = 0; i < run.converted.length; i++) {
                double most = energy.converters().get(i).efficiency().at(t) > 0
                        ? plan.converterKw().get(i)
                        : 0;
                checks.within(
                        run.converted[i][h], most, energy.converters().get(i).id() + " in step " + t);
            }
            for (int i = 0; i < run.level.length; i++) {
                store(energy.stores().get(i), run, new int[] {i, h, t}, isOut);
            }
        }
    }

    /** @param at bus, step of the run, step of the case */
    private void balance(EnergyCase energy, Dispatch run, int[] at, boolean isOut) {
        String bus = energy.buses().get(at[0]);
        int h = at[1];
        double sum = -run.spilt[at[0]][h];
        for (int i = 0; i < energy.loads().size(); i++) {
            Load load = energy.loads().get(i);
            if (load.bus().equals(bus)) {
                sum -= isOut ? energy.criticalKw(load, at[2]) : load.kw().at(at[2]);
                sum += run.away[i][h] - run.here[i][h] + run.unserved[i][h];
            }
        }
        Grid grid = energy.grid();
        if (grid != null && grid.bus().equals(bus)) {
            sum += Dispatch.sum(run.buy, h) - Dispatch.sum(run.sell, h);
        }
        for (int i = 0; i < run.source.length; i++) {
            sum += energy.sources().get(i).bus().equals(bus) ? run.source[i][h] : 0;
        }
        for (int i = 0; i < run.made.length; i++) {
            Generator generator = energy.generators().get(i);
            sum += generator.bus().equals(bus) ? run.made[i][h] : 0;
            sum += generator.also().equals(bus) ? run.made[i][h] * generator.alsoKwPerKw() : 0;
        }
        for (int i = 0; i < run.converted.length; i++) {
            Converter converter = energy.converters().get(i);
            sum += converter.to().equals(bus) ? run.converted[i][h] : 0;
            boolean takes = converter.from().equals(bus) && run.converted[i][h] != 0;
            sum -= takes ? run.converted[i][h] / converter.efficiency().at(at[2]) : 0;
        }
        for (int i = 0; i < run.level.length; i++) {
            boolean isHere = energy.stores().get(i).bus().equals(bus);
            sum += isHere ? run.discharge[i][h] - run.charge[i][h] : 0;
        }
        checks.equal(sum, 0, "balance of " + bus + " in step " + at[2]);
    }

    /** @param at store, step of the run, step of the case */
    private void store(Store store, Dispatch run, int[] at, boolean isOut) {
        Store.Behaviour how = store.behaviour();
        double dt = plan.energy().time().hours();
        int i = at[0];
        int h = at[1];
        double before = h == 0 ? run.before[i] : run.level[i][h - 1];
        double taken = isOut ? 0 : store.trips().takenKwh().at(at[2]);
        double after = (1 - how.lossPerHour() * dt) * before
                + dt * how.chargeEfficiency() * run.charge[i][h]
                - dt * run.discharge[i][h] / how.dischargeEfficiency()
                - taken;
        String what = store.id() + " in step " + at[2];
        checks.equal(run.level[i][h], after, "content of " + what);
        double kwh = plan.storeKwh().get(i);
        double lowest = isOut ? how.lowestShareInOutage() : how.lowestShare();
        checks.most(run.level[i][h], kwh, "content of " + what);
        checks.most(Math.min(kwh, lowest * kwh), run.level[i][h], "lowest content of " + what);
        if (!isOut) {
            checks.most(Math.min(store.trips().leastKwh().at(at[2]), kwh), run.level[i][h], "least content of " + what);
        }
        double there = store.trips().there().at(at[2]);
        double kw = there > 0 ? there * plan.storeKw().get(i) : 0;
        double flow = run.charge[i][h] + run.discharge[i][h];
        checks.hold(flow <= kw + TOLERANCE * (1 + flow), "power of " + what + ": " + flow);
        checks.most(0, Math.min(run.charge[i][h], run.discharge[i][h]), "flow of " + what);
    }

    /** What holds over a whole year. */
    private void year(EnergyCase energy, Dispatch run) {
        double dt = energy.time().hours();
        for (int i = 0; i < run.level.length; i++) {
            Store.Behaviour how = energy.stores().get(i).behaviour();
            if (how.end().kind() == Store.Level.Kind.CYCLIC) {
                checks.equal(
                        run.level[i][run.steps() - 1],
                        run.before[i],
                        "end of " + energy.stores().get(i).id());
            }
        }
        for (int i = 0; i < run.away.length; i++) {
            Load.Shift shift = energy.loads().get(i).shift();
            int span = Math.max(1, (int) Math.round(shift.hours() / dt));
            for (int from = 0; shift.isPossible() && from < run.steps(); from += span) {
                double sum = 0;
                for (int t = from; t < Math.min(run.steps(), from + span); t++) {
                    sum += run.here[i][t] - run.away[i][t];
                    checks.within(
                            run.away[i][t],
                            shift.out() * energy.loads().get(i).kw().at(t),
                            "moved away in step " + t);
                    checks.within(
                            run.here[i][t],
                            shift.in() * energy.loads().get(i).kw().at(t),
                            "moved here in step " + t);
                }
                checks.equal(sum, 0, "what is moved from step " + from);
            }
        }
        fuel(energy, run);
        new TariffVerifier(plan, checks).year(energy, run);
    }

    private void fuel(EnergyCase energy, Dispatch run) {
        double kg = 0;
        for (int i = 0; i < run.made.length; i++) {
            Generator.Fuel fuel = energy.generators().get(i).fuel();
            double units = 0;
            for (int t = 0; t < run.steps(); t++) {
                double counted = energy.time().hours() * energy.weights().at(t);
                units += counted * (fuel.unitsPerKwh() * run.made[i][t] + fuel.unitsPerHour() * run.on[i][t]);
            }
            kg += units * fuel.co2KgPerUnit();
            checks.hold(
                    units <= fuel.tankUnits() + TOLERANCE * (1 + units),
                    "fuel of " + energy.generators().get(i).id());
        }
        Grid grid = energy.grid();
        for (int t = 0; grid != null && t < run.steps(); t++) {
            double counted = energy.time().hours() * energy.weights().at(t);
            kg += counted * Dispatch.sum(run.buy, t) * grid.co2KgPerKwh().at(t);
        }
        checks.hold(kg <= energy.carbon().limitKgPerYear() + TOLERANCE * (1 + kg), "carbon dioxide: " + kg + " kg");
    }

    private void begins(Dispatch year, EnergyPlan.OutageRun outage) {
        for (int i = 0; i < year.level.length; i++) {
            double held = outage.start() == 0 ? year.before[i] : year.level[i][outage.start() - 1];
            checks.most(
                    outage.run().before[i], held, "content at the beginning of the outage in step " + outage.start());
        }
    }

    private void served(EnergyCase energy, EnergyPlan.OutageRun outage) {
        double dt = energy.time().hours();
        for (double[] load : outage.run().unserved) {
            for (int h = 0; h < load.length; h++) {
                if (h * dt < outage.outage().mustServeHours() - TOLERANCE) {
                    checks.most(load[h], 0, "not served in hour " + h + " of the outage in step " + outage.start());
                }
            }
        }
    }
}
