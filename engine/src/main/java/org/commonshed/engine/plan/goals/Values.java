package org.commonshed.engine.plan.goals;

import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.model.Budget;
import org.commonshed.engine.plan.model.ClaimClass;
import org.commonshed.engine.plan.model.Claimant;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.Outside;

/** What a point of the model is worth for each goal, in the world's units. */
public final class Values {
    private final PlanModel model;
    private final double[] column; // [column] solver's numbers
    private final double[] met; // [need] in the product's unit

    public Values(PlanModel model, double[] column) {
        this.model = model;
        this.column = column;
        met = new double[model.claims.lines.size()];
        for (Line line : model.claims.lines) {
            met[line.number] = met(line);
        }
    }

    private double met(Line line) {
        if (line.isWhole()) {
            return line.need.amount();
        }
        if (!line.isOpen()) {
            return 0;
        }
        double amount = Math.max(0, column[line.met] * model.columns.factor(line.met));
        return Math.min(amount, line.need.amount());
    }

    /** Amount of a column in the world's unit. */
    public double amount(int j) {
        return column[j] * model.columns.factor(j);
    }

    /** Amount of a line that is met. */
    public double met(int need) {
        return met[need];
    }

    public double share(Claimant claimant) {
        double share = 0;
        for (Line line : claimant.lines) {
            share += line.sharePerUnit * met[line.number];
        }
        return share;
    }

    public Map<String, Double> shares(ClaimClass group) {
        Map<String, Double> shares = new TreeMap<>();
        group.claimants.forEach(c -> shares.put(c.who, share(c)));
        return shares;
    }

    /** Mean over claimants of Σ over lines of their weight times Σ (11 − j) · tenth j, first tenths filled first. */
    public double evenness(ClaimClass group) {
        double sum = 0;
        for (Claimant claimant : group.claimants) {
            for (Line line : claimant.lines) {
                sum += line.sharePerUnit * tenths(met[line.number], line.need.amount());
            }
        }
        return sum / group.claimants.size();
    }

    private static double tenths(double met, double wanted) {
        double tenth = wanted / Claimant.TENTHS;
        double sum = 0;
        for (int j = 0; j < Claimant.TENTHS; j++) {
            sum += (Claimant.TENTHS - j) * Math.min(tenth, Math.max(0, met - j * tenth));
        }
        return sum;
    }

    public double of(Goal goal) {
        if (goal == Goal.STRAIN) {
            return strain();
        }
        double[] cost = new GoalCosts(model).of(goal);
        double sum = bought(goal);
        for (int j = 0; j < cost.length; j++) {
            sum += cost[j] * column[j];
        }
        return sum;
    }

    /** What lines add that are bought in any case and have no column. */
    private double bought(Goal goal) {
        double sum = 0;
        for (Line line : model.claims.lines) {
            Outside row = model.terrain.outside[line.product];
            if (line.choice == Line.Choice.BOUGHT && row != null) {
                sum += line.need.amount()
                        * switch (goal) {
                            case OUTSIDE -> row.weight();
                            case COST -> GoalCosts.priceOrNothing(row);
                            default -> 0;
                        };
            }
        }
        return sum;
    }

    /** What runs draw from a budget, beside what was used before. */
    public double drawn(Budget budget, double[] rowActivity) {
        if (budget.row() < 0) {
            return 0;
        }
        double slices = 0;
        for (int s = 0; budget.hasSlices() && s < Budget.SLICES.size(); s++) {
            slices += amount(budget.firstSlice() + s);
        }
        double activity = rowActivity[budget.row()] * model.rows.factor(budget.row());
        return Math.max(0, budget.hasSlices() ? slices - budget.used() : activity);
    }

    private double strain() {
        double sum = 0;
        int counted = 0;
        double[] rowActivity = new double[model.lp.rows]; // budgets without slices draw nothing or are overdrawn
        for (Budget budget : model.budgets) {
            if (budget.amount() > 0) {
                sum += Budget.strain((budget.used() + drawn(budget, rowActivity)) / budget.amount());
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / counted;
    }
}
