package org.commonshed.engine.plan.why;

import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.goals.Values;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.Line;
import org.commonshed.engine.plan.model.PlanModel;

/** What comes from outside, by product, and who gets it. */
final class Bought {
    private static final double LEAST = 1e-6;

    private final PlanModel model;
    private final Values values;
    private final Map<Integer, Double> amounts = new TreeMap<>();

    Bought(PlanModel model, Values values) {
        this.model = model;
        this.values = values;
        for (int j = 0; j < model.columns.size(); j++) {
            if (isBought(j)) {
                amounts.merge(model.imported(j), values.amount(j), Double::sum);
            }
        }
        for (Line line : model.claims.lines) {
            if (line.choice == Line.Choice.BOUGHT) {
                amounts.merge(line.product, line.need.amount(), Double::sum);
            }
        }
    }

    private boolean isBought(int j) {
        return model.columns.kind(j).isImport() && values.amount(j) > LEAST;
    }

    /** In the product's unit, by product. */
    Map<Integer, Double> amounts() {
        return amounts;
    }

    /** Who gets a product from outside, and whether it could have come from here. */
    Obstacles.Buyers buyers(int product, Obstacles obstacles) {
        Obstacles.Buyers buyers = new Obstacles.Buyers();
        for (int j = 0; j < model.columns.size(); j++) {
            if (isBought(j) && model.imported(j) == product) {
                double amount = values.amount(j);
                if (model.columns.is(j, ColumnKind.NEED_IMPORT)) {
                    Line line = model.claims.lines.get(model.columns.second(j));
                    obstacles.buy(buyers, product, line.need.who(), amount, !line.ways.isEmpty());
                } else {
                    int holding = model.columns.first(j);
                    String actor = model.terrain.actors.name(model.terrain.holdings.get(holding).actor);
                    boolean reached = obstacles.isReached(holding, model.columns.period(j));
                    obstacles.buy(buyers, product, actor, amount, reached);
                }
            }
        }
        for (Line line : model.claims.lines) {
            if (line.choice == Line.Choice.BOUGHT && line.product == product) {
                obstacles.buy(buyers, product, line.need.who(), line.need.amount(), false);
            }
        }
        return buyers;
    }
}
