package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;
import org.jspecify.annotations.Nullable;

/** The needs as claimants in classes, and for each line whether there is a choice at all. */
public final class Claims {
    public final List<Line> lines = new ArrayList<>(); // by need id
    public final List<ClaimClass> classes = new ArrayList<>(); // by priority

    Claims(Terrain terrain, Ways ways, Reach reach) {
        Map<String, List<Integer>> leading = new HashMap<>();
        for (int w = 0; w < ways.all.size(); w++) {
            Way way = ways.all.get(w);
            leading.computeIfAbsent(way.product() + ">" + way.to(), k -> new ArrayList<>())
                    .add(w);
        }
        for (Need need : terrain.needs) {
            int product = terrain.products.get(need.product());
            List<Integer> usable = new ArrayList<>();
            for (int w : leading.getOrDefault(product + ">" + need.who(), List.of())) {
                if (anyIn(reach.has[ways.all.get(w).from()], need)) {
                    usable.add(w);
                }
            }
            lines.add(new Line(lines.size(), need, product, choice(terrain.outside[product], usable), usable));
        }
        group(terrain);
    }

    private static boolean anyIn(boolean[] has, Need need) {
        for (int t = need.span().from();
                t <= Math.min(has.length - 1, need.span().to());
                t++) {
            if (has[t]) {
                return true;
            }
        }
        return false;
    }

    private static Line.Choice choice(@Nullable Outside outside, List<Integer> ways) {
        if (outside == null || outside.inputsOnly()) {
            return ways.isEmpty() ? Line.Choice.NEVER : Line.Choice.OPEN;
        }
        if (Double.isInfinite(outside.maxPerPeriod()) && Double.isInfinite(outside.maxTotal())) {
            return ways.isEmpty() ? Line.Choice.BOUGHT : Line.Choice.FULL;
        }
        return Line.Choice.OPEN;
    }

    private void group(Terrain terrain) {
        Map<Integer, Map<String, Claimant>> found = new TreeMap<>();
        for (Line line : lines) {
            found.computeIfAbsent(line.need.priority(), k -> new TreeMap<>())
                    .computeIfAbsent(line.need.who(), Claimant::new)
                    .lines
                    .add(line);
        }
        found.forEach((priority, claimants) -> {
            ClaimClass group = new ClaimClass(priority);
            group.claimants.addAll(claimants.values());
            group.claimants.forEach(c -> weigh(terrain, c));
            classes.add(group);
        });
    }

    private static void weigh(Terrain terrain, Claimant claimant) {
        Map<Integer, Double> wanted = new TreeMap<>();
        claimant.lines.forEach(l -> wanted.merge(l.product, l.need.amount(), Double::sum));
        claimant.importance = wanted.keySet().stream()
                .mapToDouble(p -> terrain.product[p].importance())
                .sum();
        for (Line line : claimant.lines) {
            double importance = terrain.product[line.product].importance();
            line.sharePerUnit = importance / (claimant.importance * wanted.getOrDefault(line.product, 0.0));
            claimant.given += line.isWhole() ? line.sharePerUnit * line.need.amount() : 0;
            claimant.open |= line.isOpen();
        }
    }
}
