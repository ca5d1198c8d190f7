package org.commonshed.engine.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.LinkRule;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.jspecify.annotations.Nullable;

/** Kilometres from an actor to another end for a product, where there is a link, and the most that pairs of ends bear. */
final class Roads {
    private record Road(String from, String to, String product) {}

    private record Partner(String id, double km) {}

    private final Land land;
    private final Map<Road, Double> km = new HashMap<>();
    private final Map<Spot, Double> most = new HashMap<>(); // [from/to] kilograms per period
    private final Map<String, Point> points = new HashMap<>();

    Roads(Land land) {
        this.land = land;
        List<Link> stated = land.world.links();
        if (stated == null) {
            locate();
            land.world.products().stream().filter(Product::moves).forEach(this::derive);
        } else {
            stated.forEach(this::take);
        }
        land.world.needs().forEach(this::serveOwn);
    }

    /** Kilometres; null where there is no link. */
    @Nullable
    Double findKm(String from, String to, String product) {
        return km.get(new Road(from, to, product));
    }

    /** Most kilograms of a pair of ends in each period; infinite where there is no such limit. */
    double mostKg(String from, String to) {
        return most.getOrDefault(new Spot(from, to), Double.POSITIVE_INFINITY);
    }

    private void serveOwn(Need need) {
        if (land.actors.containsKey(need.who()) && land.provides(new Spot(need.who(), need.product()))) {
            km.put(new Road(need.who(), need.who(), need.product()), 0.0);
        }
    }

    private void take(Link link) {
        if (link.maxKg() < Double.POSITIVE_INFINITY) {
            most.merge(new Spot(link.from(), link.to()), link.maxKg(), Math::min);
        }
        for (Product product : land.world.products()) {
            boolean carries = link.product() == null || link.product().equals(product.id());
            if (carries && product.moves()) {
                km.merge(new Road(link.from(), link.to(), product.id()), link.km(), Math::min);
            }
        }
    }

    private void locate() {
        for (Place place : land.world.places()) {
            locate(place.id(), place.at());
        }
        for (Actor actor : land.world.actors()) {
            locate(actor.id(), actor.at() == null ? points.get(actor.neighbourhood()) : actor.at());
        }
    }

    private void locate(String id, @Nullable Point point) {
        if (point != null) {
            points.put(id, point);
        }
    }

    private void derive(Product product) {
        List<String> providers = new ArrayList<>();
        Set<String> receivers = new TreeSet<>();
        for (Actor actor : land.world.actors()) {
            Spot spot = new Spot(actor.id(), product.id());
            if (land.provides(spot)) {
                providers.add(actor.id());
            }
            if (land.receives(spot)) {
                receivers.add(actor.id());
            }
        }
        for (Need need : land.world.needs()) {
            if (need.product().equals(product.id())) {
                receivers.add(need.who());
            }
        }
        for (String from : providers) {
            nearest(from, receivers).forEach(p -> km.put(new Road(from, p.id(), product.id()), p.km()));
        }
        for (String to : receivers) {
            nearest(to, providers).forEach(p -> km.put(new Road(p.id(), to, product.id()), p.km()));
        }
    }

    private List<Partner> nearest(String id, Iterable<String> others) {
        LinkRule rule = land.world.rules().links();
        Point here = points.get(id);
        List<Partner> partners = new ArrayList<>();
        for (String other : others) {
            Point there = points.get(other);
            if (here != null && there != null && !other.equals(id)) {
                double way = distance(id, here, other, there) * rule.roadFactor();
                if (way <= rule.maxKm()) {
                    partners.add(new Partner(other, way));
                }
            }
        }
        partners.sort(Comparator.comparingDouble(Partner::km).thenComparing(Partner::id));
        return partners.subList(0, Math.min(rule.nearest(), partners.size()));
    }

    /** The same to the last digit in both directions. */
    private static double distance(String a, Point atA, String b, Point atB) {
        return a.compareTo(b) < 0 ? atA.kmTo(atB) : atB.kmTo(atA);
    }
}
