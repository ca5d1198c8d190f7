package org.commonshed.engine.design;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who descends from whom: forks, variants and parts are three different kinds of descent.
 *
 * @param edges from a design to one that is known here, without those that would lead in a circle
 * @param outside from a design to an address that nobody here has
 * @param ofThemselves designs that name themselves as where they come from; such an edge is left out
 * @param circles designs that come from each other in a circle; the edge that closed it is left out
 */
public record Lineage(List<Edge> edges, List<Edge> outside, List<String> ofThemselves, List<List<String>> circles) {
    public Lineage {
        edges = List.copyOf(edges);
        outside = List.copyOf(outside);
        ofThemselves = List.copyOf(ofThemselves);
        circles = circles.stream().map(List::copyOf).toList();
    }

    /** How a design is related to an earlier one. */
    public enum Descent {
        FORK,
        VARIANT,
        PART
    }

    /**
     * Where a design says that it comes from.
     *
     * @param design the key of the design
     * @param addresses under which it may be named: its home, its manifest
     * @param parents the addresses it names
     */
    public record Entry(String design, List<String> addresses, Map<Descent, List<String>> parents) {
        public Entry {
            addresses = List.copyOf(addresses);
            parents = Map.copyOf(parents);
        }
    }

    /** One step of descent; {@code parent} is a key where it is known here, else an address. */
    public record Edge(String design, String parent, Descent descent) {}

    /** All that can be said about these designs; the same whatever their order. */
    public static Lineage of(List<Entry> entries) {
        return new Tracing(entries).trace();
    }

    /** The address as it is compared: without the ways in which the same page is written differently. */
    public static String address(String stated) {
        String text = stated.strip()
                .replaceFirst("^(?i:https?)://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("(?i)\\.git$", "")
                .replace("%20", "_")
                .replace(' ', '_');
        int slash = text.indexOf('/');
        return slash < 0
                ? text.toLowerCase(Locale.ROOT)
                : text.substring(0, slash).toLowerCase(Locale.ROOT) + text.substring(slash);
    }

    /** Designs that come from this one, directly, sorted. */
    public List<String> listChildren(String design) {
        return edges.stream()
                .filter(edge -> edge.parent().equals(design) && edge.descent() != Descent.PART)
                .map(Edge::design)
                .distinct()
                .sorted()
                .toList();
    }

    /** All designs that descend from this one, over any number of steps, nearest first. */
    public List<String> listDescendants(String design) {
        Map<String, List<String>> children = new HashMap<>();
        edges.stream()
                .filter(edge -> edge.descent() != Descent.PART)
                .forEach(edge -> children.computeIfAbsent(edge.parent(), k -> new ArrayList<>())
                        .add(edge.design()));
        Set<String> seen = new HashSet<>(Set.of(design));
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(design));
        while (!open.isEmpty()) {
            for (String child : new TreeSet<>(children.getOrDefault(open.poll(), List.of()))) {
                if (seen.add(child)) {
                    found.add(child);
                    open.add(child);
                }
            }
        }
        return found;
    }

    private static final class Tracing {
        private final Map<String, Entry> byDesign = new TreeMap<>();
        private final Map<String, String> byAddress = new HashMap<>();
        private final List<Edge> edges = new ArrayList<>();
        private final List<Edge> outside = new ArrayList<>();
        private final Set<String> ofThemselves = new TreeSet<>();
        private final List<List<String>> circles = new ArrayList<>();

        Tracing(List<Entry> entries) {
            entries.forEach(entry -> byDesign.putIfAbsent(entry.design(), entry));
            byDesign.values()
                    .forEach(entry -> entry.addresses().stream()
                            .filter(each -> !each.isBlank())
                            .forEach(each -> byAddress.putIfAbsent(address(each), entry.design())));
        }

        Lineage trace() {
            Map<String, Map<String, Descent>> wanted = new TreeMap<>();
            byDesign.values().forEach(entry -> wanted.put(entry.design(), parents(entry)));
            Map<String, Integer> state = new HashMap<>();
            for (String design : wanted.keySet()) {
                walk(design, wanted, state);
            }
            return new Lineage(edges, outside, List.copyOf(ofThemselves), circles);
        }

        /** Known parents of a design; the others are noted as outside. */
        private Map<String, Descent> parents(Entry entry) {
            Map<String, Descent> parents = new LinkedHashMap<>();
            for (Descent descent : Descent.values()) {
                for (String named : entry.parents().getOrDefault(descent, List.of())) {
                    String parent = byAddress.get(address(named));
                    if (named.isBlank()) {
                        continue;
                    }
                    if (entry.design().equals(parent)) {
                        ofThemselves.add(entry.design());
                    } else if (parent == null) {
                        outside.add(new Edge(entry.design(), named.strip(), descent));
                    } else {
                        parents.putIfAbsent(parent, descent);
                    }
                }
            }
            return parents;
        }

        /** Depth first without recursion; an edge back into the path closes a circle and is left out. */
        private void walk(String start, Map<String, Map<String, Descent>> wanted, Map<String, Integer> state) {
            if (state.containsKey(start)) {
                return;
            }
            List<String> path = new ArrayList<>(List.of(start));
            Deque<Deque<Map.Entry<String, Descent>>> open = new ArrayDeque<>();
            open.push(new ArrayDeque<>(wanted.getOrDefault(start, Map.of()).entrySet()));
            state.put(start, 1);
            while (!open.isEmpty()) {
                Map.Entry<String, Descent> step = open.element().poll();
                String at = path.get(path.size() - 1);
                if (step == null) {
                    open.pop();
                    state.put(path.remove(path.size() - 1), 2);
                } else if (state.getOrDefault(step.getKey(), 0) == 1) {
                    circles.add(List.copyOf(path.subList(path.indexOf(step.getKey()), path.size())));
                } else {
                    edges.add(new Edge(at, step.getKey(), step.getValue()));
                    if (!state.containsKey(step.getKey())) {
                        state.put(step.getKey(), 1);
                        path.add(step.getKey());
                        open.push(new ArrayDeque<>(
                                wanted.getOrDefault(step.getKey(), Map.of()).entrySet()));
                    }
                }
            }
        }
    }
}
