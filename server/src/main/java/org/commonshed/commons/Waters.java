package org.commonshed.commons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commonshed.keeping.Kept;

/** How places are called, and which lies below which. */
record Waters(Map<String, Kept> places) {
    static Waters of(List<Kept> rows) {
        Map<String, Kept> places = new HashMap<>();
        rows.forEach(row -> places.put(row.get("id"), row));
        return new Waters(places);
    }

    String name(String place) {
        return Optional.ofNullable(places.get(place))
                .map(row -> row.get("name"))
                .orElse(place);
    }

    /** The next place downstream of those wanted. */
    Optional<String> findBelow(String place, Predicate<String> wanted) {
        return listBelow(place).stream().filter(wanted).findFirst();
    }

    /** All places downstream, the nearest first. */
    List<String> listBelow(String place) {
        List<String> below = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(place));
        String at = next(place);
        while (!at.isEmpty() && seen.add(at)) {
            below.add(at);
            at = next(at);
        }
        return below;
    }

    private String next(String place) {
        return Optional.ofNullable(places.get(place))
                .map(row -> row.get("flows_into"))
                .orElse("");
    }
}
