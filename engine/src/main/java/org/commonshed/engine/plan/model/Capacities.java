package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;

/** The capacities that runs and stores take up, each with its row in each period. */
public final class Capacities {
    /** One actor's capacity; rows by period, −1 where nothing is said; {@code factor} from the solver to the world. */
    public static final class Item {
        public final int actor;
        public final String name;
        final int[] row; // [period]
        double factor; // the largest coefficient, as a power of two

        Item(int actor, String name, int periods) {
            this.actor = actor;
            this.name = name;
            this.row = new int[periods + 1];
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final Map<String, Item> byName = new HashMap<>();

    /** Finds what is taken up, and how large the largest coefficient is. */
    Capacities(Terrain terrain, Scales scales) {
        for (Maker maker : terrain.makers) {
            for (RecipeLine line : maker.recipe.lines()) {
                if (line.role() == Role.USES && line.amount() > 0) {
                    widen(terrain, maker.actor, line.item(), line.amount() * scales.runs(maker.recipe));
                }
            }
        }
        for (Holding holding : terrain.holdings) {
            Stock stock = holding.stock;
            double kg = terrain.product[holding.product].kgPerUnit();
            if (stock != null && stock.takes() != null && kg > 0) {
                widen(terrain, holding.actor, stock.takes(), kg * scales.product[holding.product]);
            }
        }
    }

    private void widen(Terrain terrain, int actor, String name, double coefficient) {
        Item item = byName.computeIfAbsent(actor + "/" + name, k -> {
            Item made = new Item(actor, name, terrain.periods);
            items.add(made);
            return made;
        });
        item.factor = Math.max(item.factor, Scales.powerOfTwo(coefficient));
    }

    void addRows(Terrain terrain, Bounds bounds, LpBuilder lp, Keys<RowKind> keys) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double[] stated = terrain.capacity(item.actor, item.name);
            for (int t = 1; t <= terrain.periods; t++) {
                double amount = bounds.capacity(item.actor, item.name, stated[t], t);
                item.row[t] = lp.row(Double.NEGATIVE_INFINITY, amount / item.factor);
                keys.add(RowKind.CAPACITY, i, 0, t, item.factor);
            }
        }
    }

    Item get(int actor, String name) {
        Item item = byName.get(actor + "/" + name);
        if (item == null) {
            throw new IllegalStateException("capacity " + name + " of actor " + actor + " has no row");
        }
        return item;
    }

    List<Item> list() {
        return List.copyOf(items);
    }
}
