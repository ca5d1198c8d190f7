package org.commonshed.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.exchange.PlanAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the plan that holds says why a need is met as it is. */
@Component
class PlanNeeds implements PlanAnswers {
    private static final Address ALL = new Address("", "", "", 0, 0);

    private final Plans plans;
    private @Nullable Known known;

    PlanNeeds(Plans plans) {
        this.plans = plans;
    }

    /** A need in the tables and its line in the plan; one that repeats has many, of which any will do. */
    private record Known(UUID plan, Map<String, Plan.NeedMet> byNeed) {}

    @Override
    public Optional<String> findWhy(Viewer viewer, String need) {
        return plans.findHolding(viewer)
                .flatMap(
                        kept -> Optional.ofNullable(lines(viewer, kept).byNeed().get(need))
                                .map(line -> ALL.why(kept.number(), line.who(), line.product())));
    }

    private synchronized Known lines(Viewer viewer, KeptPlan kept) {
        Known before = known;
        if (before != null && before.plan().equals(kept.id())) {
            return before;
        }
        Map<String, Plan.NeedMet> byNeed = new HashMap<>();
        for (Plan.NeedMet line : plans.open(viewer, kept).slice().plan().needs()) {
            byNeed.putIfAbsent(line.need().replaceFirst("@\\d+$", ""), line);
        }
        Known read = new Known(kept.id(), byNeed);
        known = read;
        return read;
    }
}
