package org.commonshed.engine.plan.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.model.Digits;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Raise;

/**
 * For each flow why it comes from there: the next best source for the same receiver, product and period by its reduced
 * cost, the goal that would be worse, and what is used up there. Flows that differ only in their period are one; the
 * heaviest are told. On small worlds the first of them are tried.
 */
final class Alternatives {
    private static final int MOST = 500;
    private static final double TRIED_WORK = 5e7; // trials times columns², as time goes: 50 with 1,000
    private static final ForcedFlows.Found UNKNOWN = new ForcedFlows.Found("", Double.NaN);

    /** Flows of one receiver, product, source and alternative, whatever their period. */
    private static final class Group {
        int column; // of the period with most
        int other;
        double most;
        double amount;
    }

    /** What would be worse, and whether that was tried. */
    private record Answer(ForcedFlows.Found found, boolean tried) {}

    private final PlanModel model;
    private final ReducedCosts costs;
    private final PlanSettings settings;

    Alternatives(PlanModel model, ReducedCosts costs, PlanSettings settings) {
        this.model = model;
        this.costs = costs;
        this.settings = settings;
    }

    ReducedCosts reducedCosts() {
        return costs;
    }

    List<Plan.Alternative> list(double[] point) {
        double columns = Math.max(1, model.lp.columns);
        return list(point, (int) (TRIED_WORK / (columns * columns)));
    }

    /** With so many trials; what is not tried is said as the duals say it. */
    List<Plan.Alternative> list(double[] point, int mostTrials) {
        ByRow byRow = new ByRow(model.lp);
        Sources sources = new Sources(model, costs, byRow, point);
        UsedUp usedUp = new UsedUp(model, byRow, point);
        ForcedFlows forced = new ForcedFlows(model, settings, point);
        int trials = mostTrials;
        List<Plan.Alternative> list = new ArrayList<>();
        for (Group group : heaviest(group(sources), sources)) {
            if (group.other == Sources.NOBODY) {
                list.add(row(sources, group, new Answer(UNKNOWN, true), Optional.empty()));
                continue;
            }
            boolean tried = trials-- > 0;
            Optional<ForcedFlows.Found> byCost = byCost(sources, group.other);
            Optional<ForcedFlows.Found> found = tried ? forced.find(group.other, group.column, byCost) : byCost;
            Optional<Raise> stop = usedUp.find(group.other);
            if (found.isPresent() || stop.isPresent()) {
                list.add(row(sources, group, new Answer(found.orElse(UNKNOWN), tried), stop));
            }
        }
        return list;
    }

    private Map<String, Group> group(Sources sources) {
        Map<String, Group> groups = new TreeMap<>();
        for (int j = 0; j < model.columns.size(); j++) {
            if (sources.isInUse(j)) {
                int other = sources.next(j);
                String end = other == Sources.NOBODY ? "" : sources.from(other) + ">" + costs.level(other);
                String key = sources.to(j) + ">" + sources.product(j) + ">" + sources.from(j) + ">" + end;
                Group group = groups.computeIfAbsent(key, k -> new Group());
                group.amount += sources.amount(j);
                if (sources.amount(j) > group.most) {
                    group.most = sources.amount(j);
                    group.column = j;
                    group.other = other;
                }
            }
        }
        return groups;
    }

    private List<Group> heaviest(Map<String, Group> groups, Sources sources) {
        return groups.values().stream()
                .sorted(Comparator.comparingDouble((Group g) -> -g.amount * kilograms(sources, g))
                        .thenComparingDouble(g -> -g.amount))
                .limit(MOST)
                .toList();
    }

    private double kilograms(Sources sources, Group group) {
        return model.terrain.product[sources.product(group.column)].kgPerUnit();
    }

    /** What the duals say; nothing of a source that is in use already, whose reduced cost is none. */
    private Optional<ForcedFlows.Found> byCost(Sources sources, int other) {
        if (sources.isInUse(other)) {
            return Optional.empty();
        }
        int level = costs.level(other);
        return Optional.of(
                level == ReducedCosts.FREE
                        ? new ForcedFlows.Found("", 0)
                        : new ForcedFlows.Found(costs.goal(level), costs.worse(other)));
    }

    private Plan.Alternative row(Sources sources, Group group, Answer answer, Optional<Raise> stop) {
        ForcedFlows.Found found = answer.found;
        int j = group.column;
        boolean asGood = found.goal().isEmpty() && found.worse() == 0;
        boolean ofNeeds = ReducedCosts.isOfNeeds(found.goal());
        Raise raise = asGood ? null : stop.orElse(null);
        return new Plan.Alternative(
                sources.to(j),
                model.terrain.products.name(sources.product(j)),
                sources.from(j),
                Digits.rounded(group.amount),
                model.columns.period(j),
                group.other == Sources.NOBODY ? null : sources.from(group.other),
                found.goal().isEmpty() ? null : found.goal(),
                ofNeeds || found.goal().isEmpty() ? Double.NaN : Digits.digits(found.worse()),
                answer.tried,
                raise == null ? null : raise.kind(),
                raise == null ? null : raise.id(),
                raise == null || raise.period() == 0 ? null : raise.period());
    }
}
