package org.commonshed.energy.making;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.engine.energy.first.CriticalUse;
import org.commonshed.engine.energy.size.Dispatch;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.surplus.Spare;
import org.commonshed.engine.energy.survive.Backup;
import org.commonshed.engine.energy.survive.Battery;
import org.commonshed.engine.energy.survive.OutageSimulation;
import org.commonshed.engine.energy.survive.RequiredReserve;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/** What a plan of a first case says of a year: hour by hour, in sums, in money, in outages. */
final class Running {
    private static final int THOUSAND = 1000;
    private static final int CENTS = 100;
    private static final double NOTHING = 0.05; // kWh and kW

    private final EnergyPlan plan;
    private final EnergyCase energy;
    private final Answers answers;
    private final int must;
    private final Dispatch run;
    private final int steps;
    private final double[] used; // [hour] kW
    private final double[] sun; // [hour] kW, what the roofs can give
    private final double[] water; // [hour] kW
    private final double[] bought;
    private final double[] sold;

    /** @param must how many critical uses the reserve is for */
    Running(EnergyPlan plan, Answers answers, int must) {
        this.must = must;
        this.plan = plan;
        this.energy = plan.energy();
        this.answers = answers;
        run = plan.years().get(0);
        steps = energy.time().steps();
        used = series(t -> energy.loads().stream()
                .mapToDouble((Load load) -> load.kw().at(t))
                .sum());
        sun = possible(Source.Kind.PV, false);
        water = possible(Source.Kind.RIVER, false);
        bought = run.bought();
        sold = run.sold();
    }

    private double[] series(IntToDoubleFunction at) {
        double[] values = new double[steps];
        Arrays.setAll(values, at);
        return values;
    }

    /** @param standing what stands there already alone */
    private double[] possible(Source.Kind kind, boolean standing) {
        double[] sum = new double[steps];
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            if (source.kind() == kind) {
                double size =
                        standing ? source.kw().existing() : plan.sourceKw().get(i);
                Arrays.setAll(sum, t -> sum[t] + size * source.kwPerKw().at(t));
            }
        }
        return sum;
    }

    double batteryKwh() {
        return clean(plan.storeKwh().get(0));
    }

    private double batteryKw() {
        return clean(plan.storeKw().get(0));
    }

    /** What a solver leaves of a size that is none. */
    static double clean(double size) {
        return size < NOTHING ? 0 : size;
    }

    double meanKw() {
        return sum(used) / steps;
    }

    /** What homes use, [hour] kW: all but what should keep running. */
    double[] homesKw() {
        Load homes = energy.loads().get(energy.loads().size() - 1);
        return homes.kw().values(steps);
    }

    /** What water gives, [hour] kW. */
    double[] waterKw() {
        return water.clone();
    }

    double[] usedKw() {
        return used.clone();
    }

    /** What the neighbourhood's things give to its members and to the grid, [hour] kW. */
    double[] givenKw() {
        return series(t -> Math.max(0, used[t] - bought[t] + sold[t]));
    }

    private Store.Behaviour behaviour() {
        return energy.stores().get(0).behaviour();
    }

    private Backup backup() {
        Store.Behaviour how = behaviour();
        return Backup.of(new Battery(
                batteryKwh(), batteryKw(), how.chargeEfficiency(), how.dischargeEfficiency(), how.lossPerHour()));
    }

    /** Content when each hour begins. */
    private double[] stored() {
        double[] level = run.level[0];
        return series(t -> Math.min(batteryKwh(), t == 0 ? run.before[0] : level[t - 1]));
    }

    /** [hour] of the first so many critical uses, less what sun and water give. */
    private double[] net(int uses) {
        double kw = answers.critical().subList(0, uses).stream()
                .mapToDouble(CriticalUse::kw)
                .sum();
        return series(t -> kw - sun[t] - water[t]);
    }

    private int[][] survival() {
        int longest = Found.DURATIONS.get(Found.DURATIONS.size() - 1);
        double[] stored = stored();
        int[][] survival = new int[answers.critical().size()][];
        for (int use = 0; use < survival.length; use++) {
            int[] lasts = OutageSimulation.stepsSurvived(
                    net(use + 1), stored, energy.time().hours(), backup(), longest);
            survival[use] = Found.DURATIONS.stream()
                    .mapToInt(hours -> (int)
                            (Arrays.stream(lasts).filter(one -> one >= hours).count() * THOUSAND / steps))
                    .toArray();
        }
        return survival;
    }

    Found.Rung rung() {
        Store.Behaviour how = behaviour();
        double panels = 0;
        for (int i = 0; i < energy.sources().size(); i++) {
            panels += energy.sources().get(i).kind() == Source.Kind.PV
                    ? plan.sourceKw().get(i)
                    : 0;
        }
        double bill = sum(bought) * answers.buyPerKwh() - sum(sold) * answers.sellPerKwh();
        return new Found.Rung(
                panels,
                batteryKwh(),
                batteryKw(),
                how.chargeEfficiency(),
                how.dischargeEfficiency(),
                plan.costs().getOrDefault(EnergyPlan.CostPart.BUILDING, 0.0),
                plan.total(),
                bill,
                upkeep(),
                1 - sum(bought) / sum(used),
                survival());
    }

    Found.Year year(Optional<SurvivalCertificate> sure) {
        double[] standing = possible(Source.Kind.PV, true);
        double[] before = series(t -> used[t] - standing[t] - water[t]);
        return new Found.Year(
                sum(used),
                sum(sun),
                sum(water),
                sum(bought),
                sum(sold),
                Arrays.stream(before).filter(kw -> kw > 0).sum(),
                -Arrays.stream(before).filter(kw -> kw < 0).sum(),
                sure.map(SurvivalCertificate::starts).orElse(0),
                sure.map(SurvivalCertificate::failed).orElse(0));
    }

    private static double sum(double[] kw) {
        return Arrays.stream(kw).sum();
    }

    Found.Hours hours() {
        return new Found.Hours(
                watts(used),
                watts(sun),
                watts(water),
                watts(run.discharge[0]),
                watts(run.charge[0]),
                watts(bought),
                watts(sold),
                watts(run.level[0]),
                watts(reserve()),
                watts(Spare.lostKw(plan)));
    }

    /** What should be in the battery so that all that is critical lasts; no more than fits. */
    private double[] reserve() {
        int hours = (int) Math.ceil(answers.outageHours());
        double[] needed = hours == 0
                ? new double[steps]
                : RequiredReserve.of(net(must), energy.time().hours(), backup(), hours);
        return series(t -> Math.min(batteryKwh(), needed[t]));
    }

    private static int[] watts(double[] kw) {
        return Arrays.stream(kw)
                .mapToInt(one -> (int) Math.round(one * THOUSAND))
                .toArray();
    }

    /** A part that is bought, and what a unit of it costs. */
    private record Bought(double units, Cost cost) {
        double once() {
            return units * cost.once();
        }
    }

    private List<Bought> parts() {
        List<Bought> parts = new ArrayList<>();
        for (int i = 0; i < energy.sources().size(); i++) {
            Source source = energy.sources().get(i);
            parts.add(part(plan.sourceKw().get(i), source.kw(), source.cost()));
        }
        Store battery = energy.stores().get(0);
        parts.add(part(batteryKwh(), battery.kwh(), battery.kwhCost()));
        parts.add(part(batteryKw(), battery.kw(), battery.kwCost()));
        return parts;
    }

    private static Bought part(double value, Size size, Cost cost) {
        return new Bought(Math.max(0, value - size.existing()), cost);
    }

    private double upkeep() {
        return parts().stream()
                .mapToDouble(part -> part.units() * part.cost().upkeepPerYear())
                .sum();
    }

    Found.Venture venture() {
        int years = energy.finance().years();
        double once = parts().stream().mapToDouble(Bought::once).sum();
        List<Found.Again> again = new ArrayList<>();
        for (Bought part : parts()) {
            double life = part.cost().lifetimeYears();
            for (double at = life; at < years && part.once() > 0; at += life) {
                double cost = part.units() * part.cost().again();
                again.add(new Found.Again((int) Math.round(at), Math.round(cost * CENTS)));
            }
        }
        Found.Year year = year(Optional.empty());
        double export = year.sold() - year.soldBefore();
        // what the battery keeps from being sold is worth as much as it would have brought
        double local =
                year.boughtBefore() - year.bought() + Math.min(0, export) * answers.sellPerKwh() / answers.buyPerKwh();
        return new Found.Venture(
                years,
                Math.round(once * CENTS),
                Math.max(0, local),
                Math.max(0, export),
                energy.finance().electricityGrowth(),
                Math.round(upkeep() * CENTS),
                energy.finance().upkeepGrowth(),
                again);
    }
}
