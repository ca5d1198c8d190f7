package org.commonshed.files.energy.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.energy.first.Assumption;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/** A first plan as JSON: what was assumed with its source, and the plan as {@link PlanJson} has it. */
public final class FirstJson {
    private FirstJson() {}

    /** @param sure whether every outage is survived, where that was asked for */
    public static String text(List<Assumption> assumptions, EnergyPlan plan, Optional<SurvivalCertificate> sure) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-first-1");
        root.put("assumed", assumptions.stream().map(FirstJson::assumption).toList());
        root.put("plan", PlanJson.map(plan, sure));
        return PlanJson.written(root);
    }

    private static Map<String, Object> assumption(Assumption one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", AnswersFile.word(one.key()));
        map.put("value", one.value());
        map.put("unit", one.unit());
        map.put("origin", AnswersFile.word(one.source()));
        if (!one.source().citation.isEmpty()) {
            map.put("source", one.source().citation);
        }
        return map;
    }
}
