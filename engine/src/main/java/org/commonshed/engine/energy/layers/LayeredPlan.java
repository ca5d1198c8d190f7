package org.commonshed.engine.energy.layers;

import java.util.List;

/**
 * What all layers do together.
 *
 * @param total what it costs, over the years of the plan
 * @param least no plan costs less than this
 * @param rounds how often prices went down
 * @param layers parents first, in the order of the case
 */
public record LayeredPlan(double total, double least, int rounds, List<LayerPlan> layers) {
    private static final double SMALL = 1e-4; // kWh

    public LayeredPlan {
        layers = List.copyOf(layers);
    }

    /** How far the best may be below the total, as a share of it. */
    public double gap() {
        return Math.max(0, total - least) / Math.max(1e-9, Math.abs(total));
    }

    /** Layers in which something stays without power, which are asked more than they have. */
    public List<LayerPlan> lacking() {
        return layers.stream().filter(layer -> layer.missingKwh() > SMALL).toList();
    }
}
