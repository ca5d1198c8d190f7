package org.commonshed.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.making.Planner;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.World;

/** Runs the planner and its peers on one world. */
final class PlanBench {
    private final World world;
    private final Path nativeFolder;

    PlanBench(World world, Path nativeFolder) {
        this.world = world;
        this.nativeFolder = nativeFolder;
    }

    /** The planner as everybody calls it, without explanations. */
    Measured planner() {
        Machine.forgetPeak();
        Watch watch = new Watch("build");
        PlanSettings settings = PlanSettings.quiet(nativeFolder)
                .withExplanations(false)
                .withProgress((step, done) -> watch.begin(step.equals("build") && done > 0 ? "hand over" : step));
        PlanOutcome outcome = Planner.plan(world, settings);
        Measured.Times times = watch.stop();
        double gigabytes = Machine.peakGigabytes();
        if (!(outcome instanceof PlanOutcome.Made made)) {
            throw new IllegalStateException("no plan for " + world.name() + ": " + outcome);
        }
        Map<String, Double> values = new TreeMap<>();
        int unproven = 0;
        for (Plan.Level level : made.plan().levels()) {
            level.shares().forEach((who, share) -> values.put(level.goal() + "/" + who, share));
            if (level.shares().isEmpty()) {
                values.put(level.goal(), level.value());
            }
            unproven += level.proven() ? 0 : 1;
        }
        Measured.Size size =
                new Measured.Size(made.size().columns(), made.size().rows());
        return new Measured(size, times, gigabytes, values, unproven, true);
    }

    /**
     * The plain way: every goal and every round by interior point with crossover from scratch.
     *
     * @param slack NaN: the optimal face is fixed after each; else goals are held by rows with this slack
     */
    Measured peer(double slack, double minutes) {
        PeerModel model = new PeerModel(PlanModel.of(world), !Double.isNaN(slack));
        long end = System.nanoTime() + (long) (minutes * 60e9);
        Watch watch = new Watch("hand over");
        boolean complete = true;
        Map<String, Double> values;
        try (PeerSolver solver = new PeerSolver(model.lp, nativeFolder, () -> System.nanoTime() > end)) {
            PeerChain chain = new PeerChain(model, solver, slack);
            try {
                chain.run(watch::begin);
            } catch (PeerSolver.TimeUp timeUp) {
                complete = false;
            }
            values = chain.reached();
        }
        Measured.Size size = new Measured.Size(model.lp.columns, model.lp.rows);
        return new Measured(size, watch.stop(), Double.NaN, values, 0, complete);
    }

    /** Names of the limits that are broken, by the size. */
    static List<String> brokenLimits(int size, Measured ours) {
        List<String> broken = new ArrayList<>();
        double most = size >= 250 ? 150 : size >= 120 ? 60 : Double.POSITIVE_INFINITY;
        if (ours.times().total() > most) {
            broken.add(String.format(
                    Locale.ROOT, "%.1f s in all, allowed are %.0f", ours.times().total(), most));
        }
        if (ours.times().seconds().getOrDefault("build", 0.0) > 1) {
            broken.add("building the model took more than 1 s");
        }
        if (ours.gigabytes() > 2) {
            broken.add("more than 2 GB of memory");
        }
        return broken;
    }
}
