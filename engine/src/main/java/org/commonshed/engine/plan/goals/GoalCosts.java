package org.commonshed.engine.plan.goals;

import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.Holding;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Scales;
import org.commonshed.engine.plan.model.Terrain;
import org.commonshed.engine.plan.model.Way;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Outside;
import org.commonshed.engine.world.Product;

/** What one unit of each column adds to a goal, in the world's units (planning: section 3, goals 3 to 7). */
public final class GoalCosts {
    private static final double KG_PER_TONNE = 1000;

    private final PlanModel model;
    private final Terrain terrain;
    private final int strained; // budgets with an amount

    public GoalCosts(PlanModel model) {
        this.model = model;
        this.terrain = model.terrain;
        this.strained = (int) model.budgets.stream().filter(b -> b.amount() > 0).count();
    }

    /** Cost of each column, [column], per unit of the solver. */
    public double[] of(Goal goal) {
        double[] cost = new double[model.columns.size()];
        for (int j = 0; j < cost.length; j++) {
            double perUnit = switch (goal) {
                case OUTSIDE -> outside(j);
                case STRAIN -> strain(j);
                case HAULAGE -> haulage(j);
                case COST -> cost(j);
                case WASTE -> waste(j);
            };
            cost[j] = perUnit * model.columns.factor(j);
        }
        return cost;
    }

    private Product product(int holding) {
        return terrain.product[terrain.holdings.get(holding).product];
    }

    private Outside outsideRow(int j) {
        Outside row = terrain.outside[model.imported(j)];
        if (row == null) {
            throw new IllegalStateException("column " + j + " brings a product that cannot come from outside");
        }
        return row;
    }

    private double outside(int j) {
        return switch (model.columns.kind(j)) {
            case NEED_IMPORT, INPUT_IMPORT -> outsideRow(j).weight();
            default -> 0;
        };
    }

    private double strain(int j) {
        if (!model.columns.is(j, ColumnKind.SLICE)) {
            return 0;
        }
        double amount = model.budgets.get(model.columns.first(j)).amount();
        return Budget.SLOPES.get(model.columns.second(j)) / amount / strained;
    }

    private double haulage(int j) {
        return switch (model.columns.kind(j)) {
            case MOVE, DELIVERY -> {
                Way way = model.ways.all.get(model.columns.first(j));
                yield way.km() * terrain.product[way.product()].kgPerUnit() / KG_PER_TONNE;
            }
            case STOCK ->
                terrain.world.rules().stockWeight()
                        * product(model.columns.first(j)).kgPerUnit()
                        / KG_PER_TONNE;
            default -> 0;
        };
    }

    private double cost(int j) {
        return switch (model.columns.kind(j)) {
            case RUN -> terrain.makers.get(model.columns.first(j)).recipe.moneyPerRun();
            case NEED_IMPORT, INPUT_IMPORT -> priceOrNothing(outsideRow(j));
            default -> 0;
        };
    }

    static double priceOrNothing(Outside row) {
        return Double.isNaN(row.price()) ? 0 : row.price();
    }

    private double waste(int j) {
        return switch (model.columns.kind(j)) {
            case DISCARD -> product(model.columns.first(j)).kgPerUnit();
            case STOCK -> {
                Holding holding = terrain.holdings.get(model.columns.first(j));
                boolean goesOn = terrain.acts(model.columns.period(j), 1) > 0;
                yield goesOn ? terrain.product[holding.product].kgPerUnit() * holding.loss : 0;
            }
            default -> 0;
        };
    }

    /** The factor, a power of two, that brings the typical cost of a goal near 1; 0 if it costs nothing anywhere. */
    static double toOne(double[] cost, Face face) {
        double logs = 0;
        int counted = 0;
        for (int j = 0; j < cost.length; j++) {
            if (cost[j] != 0 && !face.isFixed(j)) {
                logs += Math.log(Math.abs(cost[j]));
                counted++;
            }
        }
        return counted == 0 ? 0 : 1 / Scales.powerOfTwo(Math.exp(logs / counted));
    }
}
