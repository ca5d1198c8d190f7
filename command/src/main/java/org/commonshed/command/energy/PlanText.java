package org.commonshed.command.energy;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.size.Dispatch;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.SizingOutcome;

/** A plan of energy on one screen: what is built, what it costs, how it runs. */
final class PlanText {
    private static final double NOTHING = 0.005;

    private final PrintStream out;
    private final EnergyPlan plan;
    private final EnergyCase energy;

    PlanText(PrintStream out, EnergyPlan plan) {
        this.out = out;
        this.plan = plan;
        energy = plan.energy();
    }

    void print(SizingOutcome.Ending ending) {
        String span = energy.finance().isOneYear()
                ? "a year"
                : "over " + energy.finance().years() + " years, in today's money";
        out.println(energy.name() + ": " + Sentences.number(plan.total()) + " " + energy.currency() + " " + span + ".");
        String share = String.format(Locale.ROOT, "%.4f", plan.gap() * 100);
        out.println(
                ending == SizingOutcome.Ending.BEST
                        ? "Proven to be within " + share + " % of the least cost, and worked out again from the case."
                        : "Time was up; there may be a plan that costs up to " + share + " % less.");
        sizes();
        costs();
        runs();
        outages();
    }

    private void sizes() {
        out.println();
        out.println("What there is");
        for (int i = 0; i < energy.sources().size(); i++) {
            line(energy.sources().get(i).id(), plan.sourceKw().get(i), "kW");
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Store store = energy.stores().get(i);
            line(store.id(), plan.storeKwh().get(i), "kWh");
            if (!store.isPowerFree()) {
                line("", plan.storeKw().get(i), "kW");
            }
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            line(energy.generators().get(i).id(), plan.generatorKw().get(i), "kW");
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            line(energy.converters().get(i).id(), plan.converterKw().get(i), "kW");
        }
    }

    private void costs() {
        out.println();
        out.println("What it costs");
        for (EnergyPlan.CostPart part : EnergyPlan.CostPart.values()) {
            double amount = plan.costs().getOrDefault(part, 0.0);
            if (Math.abs(amount) >= NOTHING) {
                line(word(part), amount, energy.currency());
            }
        }
    }

    private static String word(EnergyPlan.CostPart part) {
        return switch (part) {
            case BUILDING -> "building";
            case REPLACING -> "replacing";
            case SALVAGE -> "left at the end";
            case YEARLY -> "investments, yearly";
            case UPKEEP -> "upkeep";
            case ENERGY -> "energy bought";
            case DEMAND -> "charges for peaks";
            case COINCIDENT -> "the grid's own peaks";
            case FIXED -> "fixed charges";
            case TOP_UP -> "up to the least bill";
            case SALES -> "energy sold";
            case FUEL -> "fuel";
            case RUNNING -> "running";
            case STARTS -> "starts and stops";
            case HOLDING -> "holding";
            case UNSERVED -> "not served";
            case OUTAGES -> "outages";
            case CO2 -> "carbon dioxide";
        };
    }

    private void runs() {
        out.println();
        out.println(
                plan.years().size() > 1
                        ? "How it runs, on average of the years that may come, in kWh"
                        : "How it runs, in kWh");
        for (int i = 0; i < energy.sources().size(); i++) {
            int at = i;
            line("from " + energy.sources().get(i).id(), kwh(run -> run.source[at]), "");
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            int at = i;
            line("from " + energy.generators().get(i).id(), kwh(run -> run.made[at]), "");
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            int at = i;
            line("through " + energy.stores().get(i).id(), kwh(run -> run.discharge[at]), "");
        }
        energy.findGrid().ifPresent(grid -> {
            line("bought", kwh(Dispatch::bought), "");
            line("sold", kwh(Dispatch::sold), "");
        });
    }

    private double kwh(Function<Dispatch, double[]> series) {
        double sum = 0;
        for (int y = 0; y < plan.years().size(); y++) {
            double[] kw = series.apply(plan.years().get(y));
            double probability = energy.years().get(y).probability();
            for (int t = 0; t < kw.length; t++) {
                double counted = energy.time().hours() * energy.weights().at(t);
                sum += probability * counted * kw[t];
            }
        }
        return sum;
    }

    private void outages() {
        if (plan.outages().isEmpty()) {
            return;
        }
        double unserved = 0;
        for (EnergyPlan.OutageRun run : plan.outages()) {
            unserved += run.unservedKwh(energy.time().hours());
        }
        out.println();
        out.println("In " + Sentences.count(plan.outages().size(), "outage", "outages") + " that were looked at, "
                + Sentences.number(unserved) + " kWh of what is critical are not served.");
    }

    private void line(String name, double amount, String unit) {
        out.println(String.format(Locale.ROOT, "  %-24s %14s %s", name, Sentences.number(amount), unit)
                .stripTrailing());
    }
}
