package org.commonshed.files.world.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Row;
import org.commonshed.files.world.Said;

/** Limits of rivers that are smaller than those of their brooks together: mostly meant for one strip alone. */
final class LimitHints {
    private static final double ROUNDING = 1e-9;

    private final World world;
    private final Folder folder;
    private final Issues issues;
    private final Map<String, List<String>> above = new HashMap<>(); // place → those that flow into it
    private final Map<String, List<Limit>> byPlace = new HashMap<>(); // place/indicator → limits

    LimitHints(World world, Folder folder, Issues issues) {
        this.world = world;
        this.folder = folder;
        this.issues = issues;
        for (Place place : world.places()) {
            if (place.flowsInto() != null) {
                above.computeIfAbsent(place.flowsInto(), k -> new ArrayList<>()).add(place.id());
            }
        }
        for (Limit limit : world.limits()) {
            byPlace.computeIfAbsent(limit.place() + "/" + limit.indicator(), k -> new ArrayList<>())
                    .add(limit);
        }
    }

    void look() {
        Map<String, Row> rows = new HashMap<>();
        folder.table("limits").rows.forEach(r -> rows.put(r.get("id"), r));
        for (Limit limit : world.limits()) {
            Row row = rows.get(limit.id());
            if (limit.upstream() && row != null && isLessThanAbove(limit)) {
                issues.hint(
                        row,
                        "amount",
                        "less_than_above",
                        Said.of("less_than_above", limit.place()),
                        Said.of("less_than_above.mend"));
            }
        }
    }

    private boolean isLessThanAbove(Limit limit) {
        List<Limit> justAbove = new ArrayList<>();
        collect(limit.place(), limit.indicator(), justAbove, new HashSet<>(Set.of(limit.place())));
        if (limit.once()) {
            double sum = justAbove.stream()
                    .filter(l -> l.once() && l.span().equals(limit.span()))
                    .mapToDouble(Limit::amount)
                    .sum();
            return sum > limit.amount() * (1 + ROUNDING);
        }
        for (int t = limit.span().from(); t <= limit.span().to(); t++) {
            double sum = 0;
            for (Limit other : justAbove) {
                sum += !other.once() && other.span().holds(t) ? other.amount() : 0;
            }
            if (sum > limit.amount() * (1 + ROUNDING)) {
                return true;
            }
        }
        return false;
    }

    /** Going upstream, the first limits that are met on each arm. */
    private void collect(String place, String indicator, List<Limit> found, Set<String> passed) {
        for (String next : above.getOrDefault(place, List.of())) {
            List<Limit> own = byPlace.getOrDefault(next + "/" + indicator, List.of());
            found.addAll(own);
            if (own.isEmpty() && passed.add(next)) {
                collect(next, indicator, found, passed);
            }
        }
    }
}
