package org.commonshed.files.energy.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.survive.Availability;
import org.commonshed.engine.energy.survive.IslandedCase;
import org.commonshed.engine.energy.survive.Reliability;
import org.commonshed.engine.energy.survive.RequiredReserve;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.commonshed.engine.energy.survive.SurvivalStatistics;

/** All that is worked out of a case about outages, for JSON, screen and page alike. */
public final class SurvivalFindings {
    private static final int USUAL_HOURS = 24;
    private static final int USUAL_FAILURE_HOURS = 72;
    private static final int FEW_STARTS = 200;

    private final IslandedCase islanded;
    private final int hours;
    private final int bins;
    private final boolean isAsked;
    private final int[] survived; // [start] steps that each lasts, all equipment working
    private final SurvivalStatistics statistics;

    /**
     * @param hours that should be survived; 0 where it is only asked how long it lasts
     * @param bins of the battery when equipment may fail
     */
    public SurvivalFindings(IslandedCase islanded, double hours, int bins) {
        this.islanded = islanded;
        this.bins = bins;
        isAsked = hours > 0;
        this.hours = isAsked ? (int) Math.ceil(hours - 1e-9) : USUAL_HOURS;
        TimeGrid grid = islanded.time();
        survived = islanded.stepsSurvived(grid.steps());
        statistics = new SurvivalStatistics(survived, grid);
    }

    public SurvivalStatistics statistics() {
        return statistics;
    }

    public IslandedCase islanded() {
        return islanded;
    }

    /** The duration that is looked at closely. */
    public int hours() {
        return hours;
    }

    /** Whether somebody wants these hours to be survived. */
    public boolean isAsked() {
        return isAsked;
    }

    private int steps(int duration) {
        return Math.min(
                duration * islanded.time().stepsPerHour(), islanded.time().steps());
    }

    /** Every start tried once more, with nothing of what found out the rest. */
    public SurvivalCertificate certificate() {
        return SurvivalCertificate.of(
                islanded.netKw(), islanded.storedKwh(), islanded.time().hours(), islanded.backup(), steps(hours));
    }

    /** [step] least content, kWh; empty where a tank decides. */
    public double[] reserveKwh() {
        return islanded.backup().generator().isEndless()
                ? RequiredReserve.of(islanded.netKw(), islanded.time().hours(), islanded.backup(), steps(hours))
                : new double[0];
    }

    private int failureHours() {
        int whole = islanded.time().steps() / islanded.time().stepsPerHour();
        return Math.min(whole, isAsked ? hours : USUAL_FAILURE_HOURS);
    }

    private int[] fuelLasts() {
        if (!islanded.backup().generator().isEndless()) {
            return survived;
        }
        int[] lasts = new int[survived.length];
        Arrays.fill(lasts, Integer.MAX_VALUE);
        return lasts;
    }

    /** [hours - 1] mean probability of surviving when equipment may fail; empty where nothing may. */
    public double[] failing() {
        if (!islanded.mayFail()) {
            return new double[0];
        }
        double[] steps = islanded.availability()
                .meanSurvival(islanded, fuelLasts(), islanded.time().hours(), bins, steps(failureHours()));
        return byHour(steps);
    }

    private double[] byHour(double[] steps) {
        double[] byHour = new double[failureHours()];
        Arrays.setAll(byHour, hour -> steps[(hour + 1) * islanded.time().stepsPerHour() - 1]);
        return byHour;
    }

    /** [start][hours - 1] for each start, where there are few of them and only generators may fail; else empty. */
    public List<double[]> failingByStart() {
        List<double[]> starts = new ArrayList<>();
        boolean isPlain = islanded.availability().equals(Availability.CERTAIN)
                && islanded.time().steps() <= FEW_STARTS;
        if (islanded.mayFail() && isPlain) {
            Reliability reliability = new Reliability(
                    islanded.generators(),
                    islanded.battery(),
                    bins,
                    islanded.time().hours());
            double[] net = islanded.netKw();
            double[] stored = islanded.storedKwh();
            for (int start = 0; start < net.length; start++) {
                starts.add(byHour(reliability.survival(net, start, stored[start], steps(failureHours()))));
            }
        }
        return starts;
    }
}
