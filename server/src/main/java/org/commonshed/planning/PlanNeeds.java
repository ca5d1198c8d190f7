package org.commonshed.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.exchange.PlanAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the plan that holds says why a need is met as it is. */
@Component
class PlanNeeds implements PlanAnswers {
    private final Plans plans;
    private @Nullable Known known;

    PlanNeeds(Plans plans) {
        this.plans = plans;
    }

    /** Addresses by the need in the tables; one that repeats has many lines in the plan, of which any will do. */
    private record Known(UUID plan, Map<String, String> addresses) {}

    @Override
    public Map<String, String> findWhys(Viewer viewer, Collection<String> needs) {
        Map<String, String> addresses =
                plans.findHolding(viewer).map(kept -> addresses(viewer, kept)).orElse(Map.of());
        Map<String, String> whys = new HashMap<>();
        needs.stream().filter(addresses::containsKey).forEach(need -> whys.put(need, addresses.get(need)));
        return whys;
    }

    private synchronized Map<String, String> addresses(Viewer viewer, KeptPlan kept) {
        if (known == null || !known.plan().equals(kept.id())) {
            Map<String, String> addresses = new HashMap<>();
            for (Plan.NeedMet line : plans.open(viewer, kept).slice().plan().needs()) {
                addresses.putIfAbsent(
                        line.need().replaceFirst("@\\d+$", ""),
                        Address.ALL.why(kept.number(), line.who(), line.product()));
            }
            known = new Known(kept.id(), addresses);
        }
        return known.addresses();
    }
}
