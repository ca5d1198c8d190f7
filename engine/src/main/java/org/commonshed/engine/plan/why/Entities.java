package org.commonshed.engine.plan.why;

import java.util.Optional;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.Capacities;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.Holding;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Raise;
import org.commonshed.engine.plan.model.RowKind;
import org.commonshed.engine.plan.model.Ways;

/**
 * The bounds of a model that people could raise, as numbers: a row is its own number, a column comes after all rows. Says
 * what each is about, how large it is, and how the solver's bound moves when it grows by one.
 */
final class Entities {
    private final PlanModel model;

    Entities(PlanModel model) {
        this.model = model;
    }

    int ofColumn(int j) {
        return model.lp.rows + j;
    }

    /** The bound that a row stands for, if people could raise it. */
    Optional<Raise> findRow(int i) {
        int first = model.rows.first(i);
        int period = model.rows.period(i);
        return switch (model.rows.kind(i)) {
            case CAPACITY -> {
                Capacities.Item item = model.capacities.get(first);
                yield Optional.of(
                        new Raise(CauseKind.CAPACITY, model.bounds.capacityId(item.actor, item.name), period, 1));
            }
            case PAIR -> {
                Ways.Pair pair = model.ways.pairs.get(first);
                yield Optional.of(new Raise(CauseKind.LINK, pair.from() + ">" + pair.to(), period, 1));
            }
            case OUTSIDE_PERIOD, OUTSIDE_TOTAL ->
                Optional.of(new Raise(CauseKind.OUTSIDE, model.terrain.products.name(first), period, 1));
            case BUDGET -> limit(model.budgets.get(first), false);
            case BALANCE -> {
                Holding holding = model.terrain.holdings.get(first);
                yield period == 1 && !model.terrain.cyclic && holding.stock != null
                        ? Optional.of(new Raise(CauseKind.STOCK, model.bounds.holdingId(holding), 0, 1))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Raise> limit(Budget budget, boolean bySlice) {
        boolean overdrawn = budget.used() > budget.amount();
        return overdrawn || budget.hasSlices() != bySlice
                ? Optional.empty()
                : Optional.of(new Raise(CauseKind.LIMIT, budget.limit().id(), budget.period(), 1));
    }

    /** The bound that a column's upper side stands for, if people could raise it. */
    Optional<Raise> findColumn(int j) {
        if (Double.isInfinite(model.lp.upper[j])) {
            return Optional.empty();
        }
        int first = model.columns.first(j);
        int period = model.columns.period(j);
        return switch (model.columns.kind(j)) {
            case RUN ->
                Optional.of(new Raise(CauseKind.RUNS, model.bounds.runsId(model.terrain.makers.get(first)), period, 1));
            case STOCK -> {
                Holding holding = model.terrain.holdings.get(first);
                yield holding.storable && !Double.isInfinite(holding.room())
                        ? Optional.of(new Raise(CauseKind.ROOM, model.bounds.holdingId(holding), period, 1))
                        : Optional.empty();
            }
            case SLICE ->
                model.columns.second(j) == Budget.SLICES.size() - 1
                        ? limit(model.budgets.get(first), true)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    Raise get(int entity) {
        Optional<Raise> found = entity < model.lp.rows ? findRow(entity) : findColumn(entity - model.lp.rows);
        return found.orElseThrow(() -> new IllegalArgumentException("nobody could raise bound " + entity));
    }

    /** How far the solver's bound moves when the world's grows by one. */
    double solverPerWorld(int entity) {
        if (entity >= model.lp.rows) {
            return 1 / model.columns.factor(entity - model.lp.rows);
        }
        double sign = model.rows.is(entity, RowKind.BALANCE) ? -1 : 1;
        return sign / model.rows.factor(entity);
    }

    /** How large the bound is, in the world's unit. */
    double amount(int entity) {
        if (entity >= model.lp.rows) {
            int j = entity - model.lp.rows;
            return model.columns.is(j, ColumnKind.SLICE)
                    ? model.budgets.get(model.columns.first(j)).amount()
                    : model.lp.upper[j] * model.columns.factor(j);
        }
        return Math.abs(model.lp.rowUpper[entity]) * model.rows.factor(entity);
    }

    /** A typical amount of the bound's unit. */
    double typical(int entity) {
        return 1 / Math.abs(solverPerWorld(entity));
    }
}
