package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.engine.same.NameWords;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.place.Atlas;
import org.commonshed.place.Geography;
import org.jspecify.annotations.Nullable;

/** Which neighbourhood somebody of a list belongs to: whose outline holds the place, whose name the list says, or the nearest. */
final class Hoods {
    /** Whoever is farther than that from every neighbourhood is hardly of this place. */
    static final double NEAR_KM = 30;

    private final List<Atlas.Spot> all;
    private final Map<String, String> byName = new HashMap<>(); // id by the words of its name
    private final Map<Point, String> around;

    private Hoods(List<Atlas.Spot> all, Map<Point, String> around) {
        this.all = all;
        this.around = around;
        all.forEach(hood -> byName.putIfAbsent(words(hood.name()), hood.id()));
    }

    static Hoods of(List<ListedActor> actors, Viewer viewer, Atlas atlas, Geography geography) {
        List<Atlas.Spot> all = atlas.all().values().stream()
                .filter(spot -> spot.kind().equals("neighbourhood"))
                .toList();
        Set<Point> points = new HashSet<>();
        actors.forEach(actor -> Optional.ofNullable(actor.at()).ifPresent(points::add));
        List<String> ids = all.stream().map(Atlas.Spot::id).toList();
        return new Hoods(new ArrayList<>(all), geography.findAround(viewer, points, ids));
    }

    private static String words(String name) {
        return String.join(" ", NameWords.listAll(name));
    }

    Looked.Hood of(ListedActor actor) {
        Point at = actor.at();
        String named = byName.getOrDefault(words(actor.about().place()), "");
        String holding = at == null ? "" : around.getOrDefault(at, "");
        if (!holding.isEmpty()) {
            return new Looked.Hood(holding, Looked.Why.OUTLINE, Double.NaN);
        }
        Atlas.Spot nearest = at == null ? null : nearest(at);
        double km = at == null || nearest == null ? Double.NaN : km(nearest, at);
        if (nearest != null && km > NEAR_KM) {
            return new Looked.Hood(nearest.id(), Looked.Why.FAR, km);
        }
        if (!named.isEmpty()) {
            return new Looked.Hood(named, Looked.Why.NAMED, Double.NaN);
        }
        return nearest == null
                ? new Looked.Hood("", Looked.Why.NONE, Double.NaN)
                : new Looked.Hood(nearest.id(), Looked.Why.NEAREST, km);
    }

    private Atlas.@Nullable Spot nearest(Point at) {
        Atlas.Spot nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Atlas.Spot hood : all) {
            double km = km(hood, at);
            if (km < least) {
                least = km;
                nearest = hood;
            }
        }
        return nearest;
    }

    private static double km(Atlas.Spot hood, Point at) {
        return hood.point().map(point -> point.kmTo(at)).orElse(Double.POSITIVE_INFINITY);
    }
}
