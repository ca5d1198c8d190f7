package org.commonshed.engine.plan.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonshed.engine.world.Link;
import org.commonshed.engine.world.LinkRule;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * The ways between ends: those that the world states or, where it states none, those that arise from coordinates. For
 * each product every receiver names its nearest providers and every provider its nearest receivers; a way exists if
 * either names it. Everyone serves its own needs at 0 km.
 */
public final class Ways {
    /** Two ends whose kilograms per period are limited. */
    public record Pair(String from, String to, double maxKg) {}

    public final List<Way> all = new ArrayList<>(); // by product, from, to
    public final List<Pair> pairs = new ArrayList<>();
    private final Terrain terrain;
    private final Map<String, Integer> pairNumbers = new HashMap<>();

    Ways(Terrain terrain) {
        this.terrain = terrain;
        List<Link> stated = terrain.world.links();
        if (stated == null) {
            derive();
        } else {
            take(stated);
        }
        all.sort(Comparator.comparingInt(Way::product)
                .thenComparingInt(Way::from)
                .thenComparing(Way::to));
    }

    private List<Set<String>> needers() {
        List<Set<String>> needers = new ArrayList<>(); // [product] ids
        for (int p = 0; p < terrain.products.size(); p++) {
            needers.add(new HashSet<>());
        }
        for (Need need : terrain.needs) {
            needers.get(terrain.products.get(need.product())).add(need.who());
        }
        return needers;
    }

    private void take(List<Link> stated) {
        List<Set<String>> needers = needers();
        Map<String, Way> shortest = new TreeMap<>();
        for (Link link : stated) {
            int from = terrain.actors.get(link.from());
            int pair = Double.isInfinite(link.maxKg()) ? -1 : pair(link);
            for (int h = 0; h < terrain.holdings.size(); h++) {
                Holding holding = terrain.holdings.get(h);
                boolean carries = link.product() == null || holding.product == terrain.products.get(link.product());
                if (holding.actor == from && carries && mayGo(holding, link.to(), needers.get(holding.product))) {
                    Way way = new Way(h, link.to(), holding.product, link.km(), pair);
                    shortest.merge(h + ">" + link.to(), way, (a, b) -> a.km() <= b.km() ? a : b);
                }
            }
        }
        all.addAll(shortest.values());
        for (int p = 0; p < needers.size(); p++) {
            addOwn(p, needers.get(p), shortest.keySet());
        }
    }

    private int pair(Link link) {
        return pairNumbers.computeIfAbsent(link.from() + ">" + link.to(), k -> {
            pairs.add(new Pair(link.from(), link.to(), link.maxKg()));
            return pairs.size() - 1;
        });
    }

    private boolean mayGo(Holding from, String to, Set<String> needers) {
        if (!from.provides() || !terrain.product[from.product].moves()) {
            return false;
        }
        int actor = terrain.actors.find(to);
        if (actor == from.actor) {
            return false; // everyone serves itself at 0 km in any case
        }
        return needers.contains(to) || actor >= 0 && terrain.findHolding(actor, from.product) >= 0;
    }

    private void addOwn(int product, Set<String> needers, Set<String> known) {
        for (String who : needers) {
            int actor = terrain.actors.find(who);
            int own = actor < 0 ? -1 : terrain.findHolding(actor, product);
            if (own >= 0 && terrain.holdings.get(own).provides() && !known.contains(own + ">" + who)) {
                all.add(new Way(own, who, product, 0, -1));
            }
        }
    }

    private void derive() {
        List<Set<String>> needers = needers();
        List<List<Integer>> providers = new ArrayList<>();
        List<Set<String>> receivers = new ArrayList<>();
        for (int p = 0; p < needers.size(); p++) {
            providers.add(new ArrayList<>());
            receivers.add(new HashSet<>(needers.get(p)));
        }
        for (int h = 0; h < terrain.holdings.size(); h++) {
            Holding holding = terrain.holdings.get(h);
            if (holding.provides()) {
                providers.get(holding.product).add(h);
            }
            if (holding.receives()) {
                receivers.get(holding.product).add(terrain.actors.name(holding.actor));
            }
        }
        for (int p = 0; p < needers.size(); p++) {
            if (terrain.product[p].moves()) {
                connect(p, providers.get(p), receivers.get(p).stream().sorted().toList());
            }
            addOwn(p, needers.get(p), Set.of());
        }
    }

    /** Ways of one product between providers (holdings) and receivers (ids in their order). */
    private void connect(int product, List<Integer> providers, List<String> receivers) {
        LinkRule rule = terrain.world.rules().links();
        double[][] km = distances(providers, receivers, rule);
        boolean[][] named = new boolean[providers.size()][receivers.size()];
        for (int i = 0; i < providers.size(); i++) {
            for (int j : nearest(km[i], rule)) {
                named[i][j] = true;
            }
        }
        double[] column = new double[providers.size()];
        for (int j = 0; j < receivers.size(); j++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = km[i][j];
            }
            for (int i : nearest(column, rule)) {
                named[i][j] = true;
            }
        }
        for (int i = 0; i < providers.size(); i++) {
            for (int j = 0; j < receivers.size(); j++) {
                if (named[i][j]) {
                    all.add(new Way(providers.get(i), receivers.get(j), product, km[i][j], -1));
                }
            }
        }
    }

    private double[][] distances(List<Integer> providers, List<String> receivers, LinkRule rule) {
        double[][] km = new double[providers.size()][receivers.size()];
        for (int i = 0; i < providers.size(); i++) {
            String from = terrain.actors.name(terrain.holdings.get(providers.get(i)).actor);
            for (int j = 0; j < receivers.size(); j++) {
                km[i][j] = from.equals(receivers.get(j))
                        ? Double.POSITIVE_INFINITY
                        : kilometres(terrain.findPoint(from), terrain.findPoint(receivers.get(j)), rule);
            }
        }
        return km;
    }

    private static double kilometres(@Nullable Point from, @Nullable Point to, LinkRule rule) {
        return from == null || to == null ? Double.POSITIVE_INFINITY : from.kmTo(to) * rule.roadFactor();
    }

    /** Positions of the nearest ends within reach; ties go to the smaller id, which stands first. */
    private static List<Integer> nearest(double[] km, LinkRule rule) {
        List<Integer> inReach = new ArrayList<>();
        for (int i = 0; i < km.length; i++) {
            if (km[i] <= rule.maxKm()) {
                inReach.add(i);
            }
        }
        inReach.sort(Comparator.comparingDouble(i -> km[i]));
        return inReach.subList(0, Math.min(rule.nearest(), inReach.size()));
    }
}
