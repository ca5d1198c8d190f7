package org.commonshed.engine.plan.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.plan.PlanOutcome;
import org.commonshed.engine.plan.PlanSettings;
import org.commonshed.engine.plan.goals.Face;
import org.commonshed.engine.plan.goals.ShareStart;
import org.commonshed.engine.plan.goals.Stopped;
import org.commonshed.engine.plan.model.ColumnKind;
import org.commonshed.engine.plan.model.Digits;
import org.commonshed.engine.plan.model.Holding;
import org.commonshed.engine.plan.model.PlanModel;
import org.commonshed.engine.plan.model.Terrain;
import org.commonshed.engine.solve.LpStatus;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/**
 * Which closing stocks cannot all be met. A set from which nothing can be taken without its being met after all, found
 * by taking out one after the other; small sets (one, then two) are looked for first.
 */
final class AtEnd {
    private final PlanModel model;
    private final PlanSettings settings;
    private final List<Integer> owed = new ArrayList<>(); // columns of closing stocks

    AtEnd(World world, PlanSettings settings) {
        this.model = PlanModel.of(world);
        this.settings = settings;
        for (int j = 0; j < model.columns.size(); j++) {
            if (model.columns.is(j, ColumnKind.STOCK) && model.lp.lower[j] > 0) {
                owed.add(j);
            }
        }
    }

    PlanOutcome conflict() {
        try (Face face = new Face(model, settings.nativeFolder(), settings.stop())) {
            for (int j : owed) {
                if (!canMeet(face, Set.of(j))) {
                    return named(List.of(j));
                }
            }
            return named(pairOrSmallest(face));
        } catch (Stopped stopped) {
            return new PlanOutcome.NoneInTime();
        }
    }

    private List<Integer> pairOrSmallest(Face face) {
        for (int a = 0; owed.size() <= 40 && a < owed.size(); a++) {
            for (int b = a + 1; b < owed.size(); b++) {
                if (!canMeet(face, Set.of(owed.get(a), owed.get(b)))) {
                    return List.of(owed.get(a), owed.get(b));
                }
            }
        }
        Set<Integer> left = new TreeSet<>(owed);
        for (int j : owed) {
            left.remove(j);
            if (canMeet(face, left)) {
                left.add(j);
            }
        }
        return List.copyOf(left);
    }

    private boolean canMeet(Face face, Set<Integer> asked) {
        for (int j : owed) {
            double lower = asked.contains(j) ? model.lp.lower[j] : 0;
            face.setColumn(j, lower, Math.max(model.lp.upper[j], lower));
        }
        for (int j : asked) {
            if (model.lp.upper[j] < model.lp.lower[j]) {
                return false;
            }
        }
        return face.solveAnew(new double[model.lp.columns], ShareStart.DUAL_UP_TO) != LpStatus.INFEASIBLE;
    }

    private PlanOutcome named(List<Integer> columns) {
        return new PlanOutcome.AtEndUnmet(columns.stream().map(this::owed).toList());
    }

    private Plan.Kept owed(int column) {
        Terrain terrain = model.terrain;
        Holding holding = terrain.holdings.get(model.columns.first(column));
        Stock stock = holding.stock;
        double amount = stock == null ? 0 : Digits.rounded(stock.atEnd());
        return new Plan.Kept(
                terrain.actors.name(holding.actor), terrain.products.name(holding.product), terrain.periods, amount);
    }
}
