package org.commonshed.engine.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Stock;
import org.commonshed.engine.world.World;

/** Who makes, uses and keeps what, who is inside which place, and how far it is from whom to whom. */
final class Neighbours {
    private final World world;
    private final Set<String> made = new HashSet<>(); // actor/product
    private final Set<String> used = new HashSet<>(); // actor/product
    private final Set<String> kept = new HashSet<>(); // actor/product
    private final Set<String> makeable = new HashSet<>(); // product
    private final Map<String, Double> km = new HashMap<>(); // from>to:product

    Neighbours(World world) {
        this.world = world;
        for (Ability ability : world.abilities()) {
            for (Recipe recipe : world.recipes()) {
                if (recipe.id().equals(ability.recipe())) {
                    recipe.lines().forEach(line -> note(ability.actor(), line));
                }
            }
        }
        for (Stock stock : world.stocks()) {
            kept.add(stock.actor() + "/" + stock.product());
        }
        for (Product product : world.products()) {
            findWays(product);
        }
    }

    private void note(String actor, RecipeLine line) {
        if (line.role() == Role.OUT) {
            made.add(actor + "/" + line.item());
            makeable.add(line.item());
        } else if (line.role() == Role.IN) {
            used.add(actor + "/" + line.item());
        }
    }

    boolean uses(String actor, String product) {
        return used.contains(actor + "/" + product);
    }

    boolean provides(String actor, String product) {
        return made.contains(actor + "/" + product) || kept.contains(actor + "/" + product);
    }

    boolean holds(String actor, String product) {
        return provides(actor, product) || uses(actor, product);
    }

    boolean mayComeFromOutside(String product) {
        return switch (world.rules().imports()) {
            case LISTED -> true;
            case UNMAKEABLE -> !makeable.contains(product);
            case NONE -> false;
        };
    }

    /** Kilometres, or −1 where there is no way. */
    double km(String from, String to, String product) {
        return km.getOrDefault(from + ">" + to + ":" + product, -1.0);
    }

    double mostKg(String pair) {
        double most = Double.POSITIVE_INFINITY;
        for (Link link : world.links() == null ? List.<Link>of() : world.links()) {
            if (pair.equals(link.from() + ">" + link.to())) {
                most = Math.min(most, link.maxKg());
            }
        }
        return most;
    }

    boolean isInside(Actor actor, String place, boolean rivers) {
        return leadsTo(actor.neighbourhood(), place, rivers) || leadsTo(actor.watershed(), place, rivers);
    }

    private boolean leadsTo(String from, String place, boolean rivers) {
        if (from == null || from.equals(place)) {
            return from != null;
        }
        for (Place next : world.places()) {
            if (next.id().equals(from)) {
                return leadsTo(next.within(), place, rivers) || rivers && leadsTo(next.flowsInto(), place, true);
            }
        }
        return false;
    }

    private void findWays(Product product) {
        if (product.moves() && world.links() == null) {
            derive(product.id());
        } else if (product.moves()) {
            for (Link link : world.links()) {
                if (link.product() == null || link.product().equals(product.id())) {
                    km.merge(link.from() + ">" + link.to() + ":" + product.id(), link.km(), Math::min);
                }
            }
        }
        for (Need need : world.needs()) {
            if (need.product().equals(product.id())) {
                km.put(need.who() + ">" + need.who() + ":" + product.id(), 0.0);
            }
        }
    }

    private void derive(String product) {
        List<String> providers = new ArrayList<>();
        Set<String> receivers = new HashSet<>();
        for (Actor actor : world.actors()) {
            if (provides(actor.id(), product)) {
                providers.add(actor.id());
            }
            if (uses(actor.id(), product) || kept.contains(actor.id() + "/" + product)) {
                receivers.add(actor.id());
            }
        }
        for (Need need : world.needs()) {
            if (need.product().equals(product)) {
                receivers.add(need.who());
            }
        }
        List<String> all = receivers.stream().sorted().toList();
        for (String provider : providers) {
            for (String other : nearest(provider, all)) {
                km.put(provider + ">" + other + ":" + product, distance(provider, other));
            }
        }
        for (String receiver : all) {
            for (String other : nearest(receiver, providers.stream().sorted().toList())) {
                km.put(other + ">" + receiver + ":" + product, distance(other, receiver));
            }
        }
    }

    private List<String> nearest(String id, List<String> others) {
        return others.stream()
                .filter(o -> !o.equals(id)
                        && distance(id, o) <= world.rules().links().maxKm())
                .sorted(Comparator.comparingDouble(o -> distance(id, o)))
                .limit(world.rules().links().nearest())
                .toList();
    }

    private double distance(String from, String to) {
        return point(from).kmTo(point(to)) * world.rules().links().roadFactor();
    }

    private Point point(String id) {
        for (Actor actor : world.actors()) {
            if (actor.id().equals(id)) {
                return actor.at() == null ? point(actor.neighbourhood()) : actor.at();
            }
        }
        for (Place place : world.places()) {
            if (place.id().equals(id)) {
                return place.at();
            }
        }
        throw new IllegalArgumentException(id + " stands nowhere");
    }
}
