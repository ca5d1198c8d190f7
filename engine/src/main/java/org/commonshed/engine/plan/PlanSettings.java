package org.commonshed.engine.plan;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is made; nothing of it changes what the best plan is.
 *
 * @param nativeFolder where the solver's library is unpacked to
 * @param stop asked now and then, by another thread as well; true ends with the best plan so far
 * @param progress told of each goal as it is reached
 * @param inForce the plan to stay close to where several are equally good
 * @param explain whether the reasons for what is short or comes from outside are worked out
 */
public record PlanSettings(
        Path nativeFolder,
        BooleanSupplier stop,
        Progress progress,
        @Nullable Plan inForce,
        boolean explain) {
    /** Told how far the planning is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param step {@code build}, a goal as in {@link Plan.Level}, {@code weighted}, {@code explain}
         * @param done 0 … 1 of this step
         */
        void at(String step, double done);
    }

    public static PlanSettings quiet(Path nativeFolder) {
        return new PlanSettings(nativeFolder, () -> false, (step, done) -> {}, null, true);
    }

    public PlanSettings withStop(BooleanSupplier asked) {
        return new PlanSettings(nativeFolder, asked, progress, inForce, explain);
    }

    public PlanSettings withProgress(Progress told) {
        return new PlanSettings(nativeFolder, stop, told, inForce, explain);
    }

    public PlanSettings withInForce(@Nullable Plan plan) {
        return new PlanSettings(nativeFolder, stop, progress, plan, explain);
    }

    public PlanSettings withExplanations(boolean wanted) {
        return new PlanSettings(nativeFolder, stop, progress, inForce, wanted);
    }
}
