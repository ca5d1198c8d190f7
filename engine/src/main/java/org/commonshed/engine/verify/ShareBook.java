package org.commonshed.engine.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.world.Need;

/** Shares and evenness of one priority class, from the amounts that are met. */
final class ShareBook {
    private static final int TENTHS = 10;

    private final Land land;
    private final Deliveries deliveries;
    private final List<Need> lines;
    private final Map<Spot, Double> wanted = new HashMap<>(); // [who/product]
    private final Map<String, Double> importance = new TreeMap<>(); // [who] Σ over the products it needs

    ShareBook(Land land, Deliveries deliveries, int priority) {
        this.land = land;
        this.deliveries = deliveries;
        lines = land.world.needs().stream()
                .filter(n -> n.priority() == priority)
                .toList();
        Set<Spot> seen = new HashSet<>();
        for (Need line : lines) {
            Spot spot = new Spot(line.who(), line.product());
            wanted.merge(spot, line.amount(), Double::sum);
            if (seen.add(spot)) {
                importance.merge(line.who(), land.product(line.product()).importance(), Double::sum);
            }
        }
    }

    /** What one unit of a line adds to its claimant's share. */
    private double perUnit(Need line) {
        double ofProduct = wanted.getOrDefault(new Spot(line.who(), line.product()), 1.0);
        double ofClaimant = importance.getOrDefault(line.who(), 1.0);
        return land.product(line.product()).importance() / ofClaimant / ofProduct;
    }

    Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        for (Need line : lines) {
            shares.merge(line.who(), perUnit(line) * deliveries.met(line), Double::sum);
        }
        return shares;
    }

    double evenness() {
        double sum = 0;
        for (Need line : lines) {
            sum += perUnit(line) * tenths(deliveries.met(line), line.amount());
        }
        return importance.isEmpty() ? 0 : sum / importance.size();
    }

    /** Σ (11 − j) · tenth j, the first tenths filled first, which is the most the met amount can count. */
    private static double tenths(double met, double amount) {
        double left = met;
        double sum = 0;
        for (int j = 1; j <= TENTHS; j++) {
            double filled = Math.min(left, amount / TENTHS);
            sum += (TENTHS + 1 - j) * filled;
            left -= filled;
        }
        return sum;
    }
}
