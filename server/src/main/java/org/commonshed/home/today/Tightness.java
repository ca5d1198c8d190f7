package org.commonshed.home.today;

import java.util.List;
import java.util.Optional;
import org.commonshed.commons.Budgets;
import org.commonshed.home.Called;
import org.commonshed.keeping.Kept;
import org.commonshed.picture.BudgetBar;
import org.springframework.stereotype.Component;

/** Budgets that the plan uses up, or nearly. */
@Component
class Tightness {
    private static final int MOST = 3;
    private static final double NEAR = 0.8;
    private static final double OVER = 1 + 1e-6;

    private final Budgets budgets;
    private final Called called;

    Tightness(Budgets budgets, Called called) {
        this.budgets = budgets;
        this.called = called;
    }

    List<TodayViews.Tight> show(Reader reader, PlanGlance.Glance plan) {
        return plan.tight().stream()
                .filter(budget -> budget.full() >= NEAR)
                .limit(MOST)
                .map(budget -> show(reader, budget))
                .toList();
    }

    /** The name of the fullest budget, if the plan goes beyond it. */
    Optional<String> findOver(Reader reader, PlanGlance.Glance plan) {
        return plan.tight().stream()
                .filter(budget -> budget.full() > OVER)
                .findFirst()
                .map(budget -> name(reader, budget.limit()));
    }

    private TodayViews.Tight show(Reader reader, PlanGlance.Tight budget) {
        boolean isOver = budget.full() > OVER;
        String share = reader.numbers().percent(isOver ? budget.full() - 1 : budget.full());
        String state = reader.say(isOver ? "home.tight.over" : "home.tight.near", share);
        String name = name(reader, budget.limit());
        String drawing = new BudgetBar(
                        reader.say("home.tight.finding", name, state), budget.tint(), budget.used(), budget.planned())
                .draw()
                .toString();
        return new TodayViews.Tight(name, budget.address(), drawing, state, isOver);
    }

    /** "Water, Mill River". */
    private String name(Reader reader, String limit) {
        Optional<Kept> row = budgets.limits().findById(reader.viewer(), limit);
        if (row.isEmpty()) {
            return limit;
        }
        String indicator = row.get().get("indicator");
        String what = reader.numbers()
                .findWord("indicator." + indicator)
                .orElse(indicator.replaceFirst("_[a-z0-9]+$", "").replace('_', ' '));
        return reader.say("home.tight.name", what, called.claimant(row.get().get("place")));
    }
}
