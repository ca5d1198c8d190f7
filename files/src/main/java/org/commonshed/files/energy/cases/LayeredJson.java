package org.commonshed.files.energy.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.layers.Layer;
import org.commonshed.engine.energy.layers.LayerPlan;
import org.commonshed.engine.energy.layers.LayeredCase;
import org.commonshed.engine.energy.layers.LayeredPlan;

/** A plan of layers as JSON: what each builds, what passes over its line. */
public final class LayeredJson {
    private static final double DIGITS = 1e6;

    private LayeredJson() {}

    public static String text(LayeredCase layered, LayeredPlan plan) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-layers-1");
        root.put("case", layered.name());
        root.put("currency", layered.currency());
        root.put("total", plan.total());
        root.put("least", plan.least());
        root.put("gap", plan.gap());
        root.put("rounds", plan.rounds());
        List<Object> layers = new ArrayList<>();
        List<Layer> all = layered.root().all().toList();
        for (int i = 0; i < all.size(); i++) {
            layers.add(layer(all.get(i), plan.layers().get(i), layered.time().steps()));
        }
        root.put("layers", layers);
        return PlanJson.written(root);
    }

    private static Map<String, Object> layer(Layer layer, LayerPlan plan, int steps) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", plan.id());
        map.put("cost", rounded(plan.cost()));
        map.put("missing_kwh", rounded(plan.missingKwh()));
        map.put("sizes", sizes(layer, plan));
        double[] exchange = new double[steps];
        for (int t = 0; t < steps; t++) {
            exchange[t] = rounded(plan.exchangeKw().at(t));
        }
        map.put("exchange_kw", exchange);
        return map;
    }

    private static Map<String, Object> sizes(Layer layer, LayerPlan plan) {
        Map<String, Object> sizes = new LinkedHashMap<>();
        for (int i = 0; i < layer.sources().size(); i++) {
            sizes.put(
                    layer.sources().get(i).id(),
                    Map.of("kw", rounded(plan.sourceKw().get(i))));
        }
        for (int i = 0; i < layer.stores().size(); i++) {
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("kwh", rounded(plan.storeKwh().get(i)));
            if (!layer.stores().get(i).isPowerFree()) {
                size.put("kw", rounded(plan.storeKw().get(i)));
            }
            sizes.put(layer.stores().get(i).id(), size);
        }
        for (int i = 0; i < layer.generators().size(); i++) {
            sizes.put(
                    layer.generators().get(i).id(),
                    Map.of("kw", rounded(plan.generatorKw().get(i))));
        }
        return sizes;
    }

    private static double rounded(double number) {
        return Math.rint(number * DIGITS) / DIGITS + 0.0;
    }
}
