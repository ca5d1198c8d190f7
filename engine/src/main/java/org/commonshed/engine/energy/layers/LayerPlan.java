package org.commonshed.engine.energy.layers;

import java.util.List;
import org.commonshed.engine.energy.cases.Series;

/**
 * What one layer does in the end, for who lives in it.
 *
 * @param sourceKw [source]
 * @param storeKwh [store]
 * @param storeKw [store]; infinite where nothing limits its power
 * @param generatorKw [generator]
 * @param cost of its own things alone
 * @param exchangeKw [shared moment] what it draws over the line to its parent; of the outermost layer what it draws from the big grid,
 *     [step]
 * @param missingKwh what nothing serves of its own
 */
public record LayerPlan(
        String id,
        List<Double> sourceKw,
        List<Double> storeKwh,
        List<Double> storeKw,
        List<Double> generatorKw,
        double cost,
        Series exchangeKw,
        double missingKwh) {
    public LayerPlan {
        sourceKw = List.copyOf(sourceKw);
        storeKwh = List.copyOf(storeKwh);
        storeKw = List.copyOf(storeKw);
        generatorKw = List.copyOf(generatorKw);
    }
}
