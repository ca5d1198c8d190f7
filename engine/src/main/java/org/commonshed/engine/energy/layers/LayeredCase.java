package org.commonshed.engine.energy.layers;

import java.util.HashSet;
import java.util.Set;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Series;

/**
 * A bioregion of layers.
 *
 * @param weights [step] how many times each step stands for
 * @param root the outermost layer; its line leads to the big grid
 * @param trade what the big grid takes and gives for a kWh
 */
public record LayeredCase(
        String name, String currency, TimeGrid time, Series weights, Finance finance, Layer root, Trade trade) {
    private static final int MOST_LAYERS = 5000;

    /**
     * Prices of the big grid.
     *
     * @param buyPerKwh [step]
     * @param sellPerKwh [step] at most as much
     */
    public record Trade(Series buyPerKwh, Series sellPerKwh) {}

    public LayeredCase {
        for (int t = 0; t < time.steps(); t++) {
            double sold = trade.sellPerKwh.at(t);
            Layer.demand(
                    sold >= 0 && sold <= trade.buyPerKwh.at(t),
                    "In step " + t + " a kWh is sold at " + sold + " and bought at " + trade.buyPerKwh.at(t)
                            + ". Maybe the two were swapped.");
        }
        Set<String> ids = new HashSet<>();
        root.all().forEach(layer -> layer(layer, ids, time.steps(), layer.equals(root)));
        Layer.demand(ids.size() <= MOST_LAYERS, "There are " + ids.size() + " layers, more than " + MOST_LAYERS + ".");
        Layer.demand(finance.budget() == Double.POSITIVE_INFINITY, "Layers know no budget.");
    }

    /** Another layer as the outermost, at the same prices. */
    public LayeredCase withRoot(Layer other) {
        return new LayeredCase(name, currency, time, weights, finance, other, trade);
    }

    private static void layer(Layer layer, Set<String> ids, int steps, boolean isRoot) {
        Layer.demand(ids.add(layer.id()), "Two layers are called " + layer.id() + ".");
        boolean hasLine = isRoot || layer.lineKw() < Double.POSITIVE_INFINITY;
        Layer.demand(hasLine, layer.id() + ": the line has no limit. Maybe its fuse was forgotten.");
        for (int start : layer.island().starts()) {
            Layer.demand(start >= 0 && start < steps, layer.id() + " stands alone from step " + start + ".");
        }
    }
}
