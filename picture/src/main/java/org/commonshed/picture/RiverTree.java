package org.commonshed.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How water passes on: one round for each river, source above mouth, as tall as the rows beside it.
 *
 * @param rowHeight height of one row in pixels
 */
public record RiverTree(String finding, List<River> rivers, int rowHeight) {
    private static final int WIDTH = 132;
    private static final int STEP = 46;
    private static final int RADIUS = 8;

    public RiverTree {
        rivers = List.copyOf(rivers);
    }

    /** How a river stands. */
    public enum State {
        ROOM,
        NEAR,
        OVER
    }

    /**
     * One river.
     *
     * @param into id of the next one downstream; null = none of these
     */
    public record River(String id, @Nullable String into, State state) {}

    /** The same rivers with every river after all that flow into it, else in the order given. */
    public static List<River> downstream(List<River> rivers) {
        List<River> ordered = new ArrayList<>();
        List<String> ids = rivers.stream().map(River::id).toList();
        for (River river : rivers) {
            if (river.into == null || !ids.contains(river.into)) {
                above(river, rivers, ordered);
            }
        }
        rivers.stream().filter(r -> !ordered.contains(r)).forEach(ordered::add);
        return ordered;
    }

    private static void above(River river, List<River> rivers, List<River> ordered) {
        for (River other : rivers) {
            if (river.id.equals(other.into) && !ordered.contains(other)) {
                above(other, rivers, ordered);
            }
        }
        ordered.add(river);
    }

    public Markup draw() {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < rivers.size(); i++) {
            rows.put(rivers.get(i).id, i);
        }
        String height = String.valueOf(rivers.size() * rowHeight);
        String width = String.valueOf(WIDTH);
        Markup tree = new Markup()
                .open("svg", "class", "rivers", "role", "img", "aria-label", finding, "width", width, "height", height);
        rivers.forEach(river -> course(tree, river, rows));
        rivers.forEach(river -> round(tree, river, rows));
        return tree.close();
    }

    private void course(Markup tree, River river, Map<String, Integer> rows) {
        Integer below = river.into == null ? null : rows.get(river.into);
        if (below == null) {
            return;
        }
        double x = x(river, rows);
        double y = y(rows.getOrDefault(river.id, 0));
        double stem = x(rivers.get(below), rows);
        double bend = Math.min(28, (stem - x) / 2 + 14);
        String path = "M" + Edges.number(x) + " " + Edges.number(y) + " H" + Edges.number(stem - bend) + " Q"
                + Edges.number(stem) + " " + Edges.number(y) + " " + Edges.number(stem) + " " + Edges.number(y + bend)
                + " V" + Edges.number(y(below));
        String width = Edges.number(Math.min(7, 2 + 1.4 * upstream(river.id, rivers.size())));
        tree.leaf("path", "class", "river", "d", path, "stroke-width", width);
    }

    private void round(Markup tree, River river, Map<String, Integer> rows) {
        String state = river.state.name().toLowerCase(Locale.ROOT);
        String x = Edges.number(x(river, rows));
        String y = Edges.number(y(rows.getOrDefault(river.id, 0)));
        tree.leaf("circle", "class", "round " + state, "cx", x, "cy", y, "r", String.valueOf(RADIUS));
    }

    private double y(int row) {
        return (row + 0.5) * rowHeight;
    }

    private double x(River river, Map<String, Integer> rows) {
        int depth = 0;
        String next = river.into;
        while (next != null && rows.containsKey(next) && depth < rivers.size()) {
            depth++;
            next = rivers.get(rows.get(next)).into;
        }
        return Math.max(RADIUS + 2, WIDTH - RADIUS - 4 - depth * STEP);
    }

    /** This river and all above it; {@code depth} ends it where rivers flow in a circle. */
    private int upstream(String id, int depth) {
        int count = 1;
        for (River river : rivers) {
            if (depth > 0 && id.equals(river.into)) {
                count += upstream(river.id, depth - 1);
            }
        }
        return count;
    }
}
