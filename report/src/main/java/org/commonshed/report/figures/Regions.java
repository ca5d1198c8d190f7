package org.commonshed.report.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;

/** Those who eat, gathered to three regions from north to south (or west to east) where they are many. */
final class Regions {
    private static final int MOST = 4;
    private static final List<String> SOUTHWARD = List.of("north", "middle", "south");
    private static final List<String> EASTWARD = List.of("west", "middle", "east");

    private final Material material;
    private final Map<String, String> regions = new HashMap<>();

    Regions(Material material) {
        this.material = material;
        TreeSet<String> homes = new TreeSet<>();
        material.world().needs().forEach(need -> homes.add(home(need.who())));
        Map<String, Point> spots = new HashMap<>();
        for (String home : homes) {
            material.names().findPlace(home).map(Place::at).ifPresent(at -> spots.put(home, at));
        }
        boolean few = homes.size() <= MOST;
        for (String home : homes) {
            regions.put(home, few ? home : region(home, spots));
        }
    }

    private String home(String who) {
        return material.names().findActor(who).map(Actor::neighbourhood).orElse(who);
    }

    /** Thirds of the way along the longer side of the place. */
    private static String region(String home, Map<String, Point> spots) {
        Point at = spots.get(home);
        if (at == null) {
            return "elsewhere";
        }
        double south = spots.values().stream().mapToDouble(Point::lat).min().orElse(0);
        double north = spots.values().stream().mapToDouble(Point::lat).max().orElse(0);
        double west = spots.values().stream().mapToDouble(Point::lon).min().orElse(0);
        double east = spots.values().stream().mapToDouble(Point::lon).max().orElse(0);
        double wide = (east - west) * Math.cos(Math.toRadians((south + north) / 2));
        boolean tall = north - south >= wide;
        double way = tall ? (north - at.lat()) / (north - south) : (at.lon() - west) / (east - west);
        int third = Math.max(0, Math.min(2, (int) (way * 3)));
        return (tall ? SOUTHWARD : EASTWARD).get(third);
    }

    String region(String who) {
        return regions.getOrDefault(home(who), "elsewhere");
    }

    String name(String region) {
        return material.words()
                .findWord("region." + region)
                .orElseGet(() -> material.names().who(region));
    }
}
