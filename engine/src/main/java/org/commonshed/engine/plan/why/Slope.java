package org.commonshed.engine.plan.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a share, or the goal outside, changes when a bound grows by one unit of the world.
 *
 * @param perUnit by entity
 * @param relevant for each product, the entities that reach it through what has a price at this point
 */
record Slope(Map<Integer, Double> perUnit, Map<Integer, Set<Integer>> relevant) {
    /** Those that reach the product; all of them where none is known to. */
    Map<Integer, Double> towards(int product) {
        Set<Integer> reaching = relevant.getOrDefault(product, Set.of());
        Map<Integer, Double> kept = new HashMap<>();
        perUnit.forEach((entity, gain) -> {
            if (reaching.contains(entity) || reachesNone(entity)) {
                kept.put(entity, gain);
            }
        });
        return kept;
    }

    /** Those that reach the product, and no others. */
    Map<Integer, Double> strictlyTowards(int product) {
        Set<Integer> reaching = relevant.getOrDefault(product, Set.of());
        Map<Integer, Double> kept = new HashMap<>(perUnit);
        kept.keySet().retainAll(reaching);
        return kept;
    }

    private boolean reachesNone(int entity) {
        return relevant.values().stream().noneMatch(r -> r.contains(entity));
    }
}
