package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan;

/**
 * A plan from one text, one row a line: {@code run actor recipe period runs}, {@code move from to product period amount},
 * {@code deliver need from period amount}; {@code buy}, {@code keep} and {@code discard} read {@code actor product period
 * amount}.
 */
final class TextPlan {
    private final List<Plan.Run> runs = new ArrayList<>();
    private final List<Plan.Move> moves = new ArrayList<>();
    private final List<Plan.Delivery> deliveries = new ArrayList<>();
    private final List<Plan.Bought> imports = new ArrayList<>();
    private final List<Plan.Kept> stocks = new ArrayList<>();
    private final List<Plan.Discarded> discards = new ArrayList<>();

    private TextPlan() {}

    static Plan of(String text) {
        TextPlan plan = new TextPlan();
        text.lines().filter(l -> !l.isBlank()).forEach(l -> plan.add(l.strip().split("\\s+")));
        return plan.plan(List.of(), List.of(), List.of());
    }

    /** The same rows with claims about them. */
    static Plan claiming(Plan plan, List<Plan.Level> levels, List<Plan.LimitUse> limits, List<Plan.NeedMet> needs) {
        return new Plan(
                plan.status(),
                levels,
                plan.runs(),
                plan.moves(),
                plan.deliveries(),
                plan.imports(),
                plan.stocks(),
                plan.discards(),
                limits,
                needs,
                List.of(),
                List.of());
    }

    private void add(String[] word) {
        double amount = Double.parseDouble(word[word.length - 1]);
        int period = Integer.parseInt(word[word.length - 2]);
        switch (word[0]) {
            case "run" -> runs.add(new Plan.Run(word[1], word[2], period, amount));
            case "move" -> moves.add(new Plan.Move(word[1], word[2], word[3], period, amount));
            case "deliver" -> deliveries.add(new Plan.Delivery(word[1], word[2], period, amount));
            case "buy" -> imports.add(new Plan.Bought(word[1], word[2], period, amount));
            case "keep" -> stocks.add(new Plan.Kept(word[1], word[2], period, amount));
            case "discard" -> discards.add(new Plan.Discarded(word[1], word[2], period, amount));
            default -> throw new IllegalArgumentException(String.join(" ", word));
        }
    }

    private Plan plan(List<Plan.Level> levels, List<Plan.LimitUse> limits, List<Plan.NeedMet> needs) {
        return new Plan(
                Plan.Status.OPTIMAL,
                levels,
                runs,
                moves,
                deliveries,
                imports,
                stocks,
                discards,
                limits,
                needs,
                List.of(),
                List.of());
    }
}
