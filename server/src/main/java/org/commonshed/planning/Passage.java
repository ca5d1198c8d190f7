package org.commonshed.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.report.Slice;

/** Something that passes from one to another in a period: moved, delivered, or brought in from {@link Plan#OUTSIDE}. */
public record Passage(String from, String to, String product, int period, double amount) {
    /** All of a plan; what is delivered goes to whoever has the need. */
    public static List<Passage> listAll(Slice slice) {
        Map<String, Need> needs = new HashMap<>();
        slice.world().needs().forEach(need -> needs.put(need.id(), need));
        List<Passage> all = new ArrayList<>();
        for (Plan.Delivery delivery : slice.plan().deliveries()) {
            Need need = needs.get(delivery.need());
            if (need != null) {
                all.add(new Passage(delivery.from(), need.who(), need.product(), delivery.period(), delivery.amount()));
            }
        }
        for (Plan.Move move : slice.plan().moves()) {
            all.add(new Passage(move.from(), move.to(), move.product(), move.period(), move.amount()));
        }
        for (Plan.Bought bought : slice.plan().imports()) {
            all.add(new Passage(Plan.OUTSIDE, bought.actor(), bought.product(), bought.period(), bought.amount()));
        }
        return all;
    }
}
