package org.commonshed.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.exchange.PlanAnswers;
import org.springframework.stereotype.Component;

/** How far the plan that holds meets a need, and where it says why. */
@Component
class PlanNeeds implements PlanAnswers {
    private final Held<Map<String, Answer>> byNeed; // of the tables

    PlanNeeds(Plans plans) {
        this.byNeed = new Held<>(plans, PlanNeeds::answers);
    }

    @Override
    public Map<String, Answer> findAnswers(Viewer viewer, Collection<String> needs) {
        Map<String, Answer> all = byNeed.find(viewer).orElse(Map.of());
        Map<String, Answer> some = new HashMap<>();
        needs.stream().filter(all::containsKey).forEach(need -> some.put(need, all.get(need)));
        return some;
    }

    private static Map<String, Answer> answers(Plans.Open open) {
        Map<String, List<Plan.NeedMet>> lines = new HashMap<>();
        for (Plan.NeedMet line : open.slice().plan().needs()) {
            lines.computeIfAbsent(line.need().replaceFirst("@\\d+$", ""), need -> new ArrayList<>())
                    .add(line);
        }
        Map<String, Answer> answers = new HashMap<>();
        lines.forEach((need, some) -> answers.put(need, answer(open.kept().number(), some)));
        return answers;
    }

    /** @param lines of one need, one for each time that it repeats */
    private static Answer answer(int plan, List<Plan.NeedMet> lines) {
        double amount = lines.stream().mapToDouble(Plan.NeedMet::amount).sum();
        double met = lines.stream().mapToDouble(Plan.NeedMet::met).sum();
        Plan.NeedMet first = lines.get(0);
        return new Answer(amount > 0 ? met / amount : 1, Address.ALL.why(plan, first.who(), first.product()));
    }
}
