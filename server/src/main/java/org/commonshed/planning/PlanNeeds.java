package org.commonshed.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.exchange.PlanAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the plan that holds meets a need, and where it says why. */
@Component
class PlanNeeds implements PlanAnswers {
    private final Plans plans;
    private @Nullable Known known;

    PlanNeeds(Plans plans) {
        this.plans = plans;
    }

    /** Addresses by the need in the tables; one that repeats has many lines in the plan, of which any will do. */
    private record Known(UUID plan, Map<String, Answer> answers) {}

    @Override
    public Map<String, Answer> findAnswers(Viewer viewer, Collection<String> needs) {
        Map<String, Answer> all =
                plans.findHolding(viewer).map(kept -> answers(viewer, kept)).orElse(Map.of());
        Map<String, Answer> some = new HashMap<>();
        needs.stream().filter(all::containsKey).forEach(need -> some.put(need, all.get(need)));
        return some;
    }

    private synchronized Map<String, Answer> answers(Viewer viewer, KeptPlan kept) {
        if (known == null || !known.plan().equals(kept.id())) {
            Map<String, List<Plan.NeedMet>> lines = new HashMap<>();
            for (Plan.NeedMet line : plans.open(viewer, kept).slice().plan().needs()) {
                lines.computeIfAbsent(line.need().replaceFirst("@\\d+$", ""), need -> new ArrayList<>())
                        .add(line);
            }
            Map<String, Answer> answers = new HashMap<>();
            lines.forEach((need, some) -> answers.put(need, answer(kept.number(), some)));
            known = new Known(kept.id(), answers);
        }
        return known.answers();
    }

    /** @param lines of one need, one for each time that it repeats */
    private static Answer answer(int plan, List<Plan.NeedMet> lines) {
        double amount = lines.stream().mapToDouble(Plan.NeedMet::amount).sum();
        double met = lines.stream().mapToDouble(Plan.NeedMet::met).sum();
        Plan.NeedMet first = lines.get(0);
        return new Answer(amount > 0 ? met / amount : 1, Address.ALL.why(plan, first.who(), first.product()));
    }
}
