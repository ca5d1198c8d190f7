package org.commonshed.api.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Told;
import org.commonshed.commons.Budget;
import org.commonshed.commons.Budgets;
import org.springframework.web.bind.annotation.GetMapping;

/** Budgets of the commons as they stand. */
@Api
@Entrance(Deed.READ)
class CommonsApi {
    private final Budgets budgets;

    CommonsApi(Budgets budgets) {
        this.budgets = budgets;
    }

    /** All budgets, by place. */
    record BudgetsNow(List<BudgetNow> budgets) {}

    /**
     * What may be drawn from a commons, period by period from the first.
     *
     * @param upstream whether what is drawn upstream counts
     */
    record BudgetNow(String place, String indicator, boolean upstream, List<PeriodNow> periods) {}

    /**
     * A period of a budget.
     *
     * @param limit left out where there is none
     * @param used left out where it is not known
     * @param planned by the plan that holds, or the newest; left out where there is none
     */
    record PeriodNow(int period, Optional<Double> limit, Optional<Double> used, Optional<Double> planned) {}

    @GetMapping("/api/v1/budgets")
    @Told(
            id = "list-budgets",
            query = {"place", "indicator"},
            gives = BudgetsNow.class)
    Answer budgets(Call call) {
        List<BudgetNow> some = budgets.listBudgets(call.viewer()).stream()
                .filter(budget -> call.text("place").isEmpty() || budget.place().equals(call.text("place")))
                .filter(budget ->
                        call.text("indicator").isEmpty() || budget.indicator().equals(call.text("indicator")))
                .map(budget -> new BudgetNow(budget.place(), budget.indicator(), budget.upstream(), periods(budget)))
                .toList();
        return Answer.ok(new BudgetsNow(some));
    }

    private static List<PeriodNow> periods(Budget budget) {
        List<PeriodNow> periods = new ArrayList<>();
        for (int i = 0; i < budget.amounts().size(); i++) {
            int at = i;
            periods.add(new PeriodNow(
                    i + 1,
                    finite(budget.amounts().get(i)),
                    at < budget.used().size() ? finite(budget.used().get(at)) : Optional.empty(),
                    budget.planned()
                            .flatMap(plan -> at < plan.drawn().size()
                                    ? finite(plan.drawn().get(at))
                                    : Optional.empty())));
        }
        return periods;
    }

    private static Optional<Double> finite(double amount) {
        return Double.isFinite(amount) ? Optional.of(amount) : Optional.empty();
    }
}
