package org.commonshed.files.example;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;

/** A plan of an example, summed up by product and recipe. */
final class Fed {
    private final Map<String, Double> wanted = new TreeMap<>();
    private final Map<String, Double> here = new TreeMap<>();
    private final Map<String, Double> runs = new TreeMap<>();
    private final Map<String, Double> kgPerUnit = new TreeMap<>();

    Fed(World world, Plan plan) {
        for (Product product : world.products()) {
            kgPerUnit.put(product.id(), product.kgPerUnit());
        }
        Map<String, Need> needs = new HashMap<>();
        for (Need need : world.needs()) {
            needs.put(need.id(), need);
            wanted.merge(need.product(), need.amount(), Double::sum);
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            if (!delivery.from().equals(Plan.OUTSIDE)) {
                here.merge(needs.get(delivery.need()).product(), delivery.amount(), Double::sum);
            }
        }
        for (Plan.Run run : plan.runs()) {
            runs.merge(run.recipe(), run.runs(), Double::sum);
        }
    }

    double runs(String recipe) {
        return runs.getOrDefault(recipe, 0.0);
    }

    double hereOf(String product) {
        return here.getOrDefault(product, 0.0);
    }

    /** Share of what is wanted of a product that comes from here. */
    double share(String product) {
        return hereOf(product) / wanted.get(product);
    }

    /** Share of what is eaten and drunk that comes from here. */
    double byWeight() {
        return share(Diet.kilocalories(), kgPerUnit::get);
    }

    double byEnergy() {
        Map<String, Double> energy = Diet.kilocalories();
        return share(energy, energy::get);
    }

    /** Share that comes from here, each product counted by its factor. */
    double share(Map<String, ?> products, ToDoubleFunction<String> factor) {
        double all = 0;
        double some = 0;
        for (String product : products.keySet()) {
            all += factor.applyAsDouble(product) * wanted.get(product);
            some += factor.applyAsDouble(product) * hereOf(product);
        }
        return some / all;
    }
}
