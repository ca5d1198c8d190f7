package org.commonshed.engine.energy.size;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Scenario;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.solve.InteriorPoint;
import org.commonshed.engine.energy.solve.Judge;
import org.commonshed.engine.energy.solve.TimeLp;
import org.commonshed.engine.energy.solve.TimeLpSolution;

/** Sizes a case: what to build and how it runs, at least cost, worked out again before it is told. */
public final class Sizing {
    static final double GAP = 1e-6;
    private static final double SMALL = 1e-5;

    private final Path nativeFolder;
    private final BooleanSupplier stop;
    private final double seconds;
    private final boolean isAlone; // without the outside solver where our own method does not get there

    /**
     * @param nativeFolder where the outside solver's library is unpacked to, for whole numbers and as fall-back
     * @param seconds most that whole numbers may take
     * @param stop asked now and then
     */
    public Sizing(Path nativeFolder, double seconds, BooleanSupplier stop) {
        this(nativeFolder, seconds, stop, false);
    }

    private Sizing(Path nativeFolder, double seconds, BooleanSupplier stop, boolean isAlone) {
        this.nativeFolder = nativeFolder;
        this.seconds = seconds;
        this.stop = stop;
        this.isAlone = isAlone;
    }

    /**
     * The same, which does not ask the outside solver where our own method finds no plan: what is impossible is then not proven to
     * be, but left undecided some steps later, in a small part of the time. What it finds holds as ever.
     */
    Sizing alone() {
        return new Sizing(nativeFolder, seconds, stop, true);
    }

    /** Where every beginning of an outage has to be survived, the outcome says whether each of them is. */
    public SizingOutcome size(EnergyCase energy) {
        return Surviving.isAsked(energy) ? new Surviving(energy, this, stop).size() : sizeOnce(energy);
    }

    /** With a store that is filled so; by our own method alone, for whoever has another way when that does not get there. */
    SizingOutcome sizeFilled(EnergyCase energy, Filling filling) {
        SizingModel model = new SizingModel(energy);
        if (model.lp().hasWhole()) {
            return SizingOutcome.none(SizingOutcome.Ending.STOPPED);
        }
        filling.bound(model);
        TimeLpSolution own = InteriorPoint.solve(model.lp(), stop);
        return isSure(model.lp(), own) ? outcome(model, own) : SizingOutcome.none(SizingOutcome.Ending.STOPPED);
    }

    /** Without a look at outages from every step. */
    SizingOutcome sizeOnce(EnergyCase energy) {
        SizingModel model = new SizingModel(energy);
        TimeLpSolution solution = solve(model.lp());
        return switch (solution.status()) {
            case INFEASIBLE -> SizingOutcome.none(SizingOutcome.Ending.IMPOSSIBLE);
            case UNBOUNDED -> SizingOutcome.none(SizingOutcome.Ending.ENDLESS);
            default ->
                solution.hasPoint() ? outcome(model, solution) : SizingOutcome.none(SizingOutcome.Ending.STOPPED);
        };
    }

    private TimeLpSolution solve(TimeLp lp) {
        Judge judge = new Judge(nativeFolder, stop);
        if (lp.hasWhole()) {
            return judge.solveWhole(lp, GAP, seconds);
        }
        TimeLpSolution own = InteriorPoint.solve(lp, stop);
        if (isSure(lp, own) || own.status() == TimeLpSolution.Status.STOPPED) {
            return own;
        }
        return isAlone ? TimeLpSolution.none(TimeLpSolution.Status.UNDECIDED, 0) : judge.solve(lp);
    }

    private static boolean isSure(TimeLp lp, TimeLpSolution own) {
        return own.status() == TimeLpSolution.Status.OPTIMAL && lp.violation(own.point()) < SMALL;
    }

    private static SizingOutcome outcome(SizingModel model, TimeLpSolution solution) {
        EnergyPlan plan = plan(model, solution);
        List<String> faults = new ArrayList<>(DispatchVerifier.verify(plan));
        double said = solution.objective() + model.constant - model.ties(solution.point());
        if (Math.abs(said - plan.total()) > SMALL * (1 + Math.abs(said))) {
            faults.add("The model's cost is " + said + ", the plan's " + plan.total());
        }
        boolean isBest = solution.status() == TimeLpSolution.Status.OPTIMAL;
        return new SizingOutcome(isBest ? SizingOutcome.Ending.BEST : SizingOutcome.Ending.GOOD, plan, faults, null);
    }

    private static EnergyPlan plan(SizingModel model, TimeLpSolution solution) {
        double[] point = solution.point();
        EnergyCase energy = model.energy;
        List<Scenario> scenarios = energy.years();
        List<Dispatch> years = new ArrayList<>();
        for (int y = 0; y < scenarios.size(); y++) {
            YearColumns columns = model.years.get(y);
            double[] before = before(energy, columns, model.sizes, point);
            years.add(new Dispatch(energy, columns, point, before));
        }
        List<EnergyPlan.OutageRun> outages = new ArrayList<>();
        for (OutageModel outage : model.outages) {
            outages.add(outage.run(point));
        }
        EnergyPlan bare = new EnergyPlan(
                energy,
                values(model.sizes.source, point),
                values(model.sizes.kwh, point),
                values(model.sizes.kw, point),
                values(model.sizes.generator, point),
                values(model.sizes.converter, point),
                years,
                outages,
                Map.of(),
                0,
                solution.gap());
        Map<EnergyPlan.CostPart, Double> costs = Bill.of(bare);
        double total = costs.values().stream().mapToDouble(Double::doubleValue).sum();
        return bare.with(costs, total);
    }

    private static List<Double> values(int[] columns, double[] point) {
        return Arrays.stream(columns)
                .mapToObj(column -> column < 0 ? Double.POSITIVE_INFINITY : point[column])
                .toList();
    }

    private static double[] before(EnergyCase energy, YearColumns columns, SizeColumns sizes, double[] point) {
        double[] before = new double[columns.before.length];
        for (int i = 0; i < before.length; i++) {
            Store.Level start = energy.stores().get(i).behaviour().start();
            double share = start.kind() == Store.Level.Kind.SHARE ? point[sizes.kwh[i]] : 1;
            before[i] = columns.before[i] >= 0 ? point[columns.before[i]] : start.value() * share;
        }
        return before;
    }
}
