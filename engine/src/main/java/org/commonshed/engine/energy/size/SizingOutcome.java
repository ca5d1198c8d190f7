package org.commonshed.engine.energy.size;

import java.util.List;
import java.util.Optional;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import org.jspecify.annotations.Nullable;

/**
 * What came of sizing a case.
 *
 * @param plan null where there is none
 * @param faults what does not hold when the plan is worked out again; a plan with faults must not be shown as one
 * @param certificate whether every outage is survived, where that was asked for; null otherwise
 */
public record SizingOutcome(
        Ending ending,
        @Nullable EnergyPlan plan,
        List<String> faults,
        @Nullable SurvivalCertificate certificate) {
    public SizingOutcome {
        faults = List.copyOf(faults);
    }

    /** How it ended. */
    public enum Ending {
        /** Proven to be the best, within the gap of the plan. */
        BEST,
        /** Time was up; there may be a better one. */
        GOOD,
        /** What is wished cannot be had together. */
        IMPOSSIBLE,
        /** Something pays without end: a size or a sale that nothing limits. */
        ENDLESS,
        STOPPED
    }

    static SizingOutcome none(Ending ending) {
        return new SizingOutcome(ending, null, List.of(), null);
    }

    /** Whether there is a plan that holds when it is worked out again. */
    boolean isSound() {
        return plan != null && faults.isEmpty();
    }

    SizingOutcome with(EnergyPlan other) {
        return new SizingOutcome(ending, other, faults, certificate);
    }

    SizingOutcome with(SurvivalCertificate sure) {
        return new SizingOutcome(ending, plan, faults, sure);
    }

    public Optional<SurvivalCertificate> findCertificate() {
        return Optional.ofNullable(certificate);
    }

    public Optional<EnergyPlan> findPlan() {
        return Optional.ofNullable(plan);
    }
}
