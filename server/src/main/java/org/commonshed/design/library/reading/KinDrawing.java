package org.commonshed.design.library.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.design.library.knowing.Kin;

/** Places a family tree on a sheet: a line for each design, those that come from it below and further in. */
public final class KinDrawing {
    private static final int ROW = 34;
    private static final int STEP = 22;
    private static final int LEFT = 9;
    private static final int TEXT = 14; // from the mark to the name
    private static final int LONGEST = 60;

    private KinDrawing() {}

    /** A drawing, lengths in pixels. */
    public record Drawing(int height, List<Node> nodes, List<Edge> edges) {
        public Drawing {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    public record Node(int x, int y, int textX, String name, boolean self, boolean here) {}

    /**
     * A way from a design to one above it.
     *
     * @param kind fork, variant or part
     */
    public record Edge(String path, String kind) {}

    static Drawing draw(Kin.Tree tree) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        List<Integer> last = new ArrayList<>(); // row of the last design of each depth
        for (int row = 0; row < tree.lines().size(); row++) {
            Kin.Relative relative = tree.lines().get(row);
            int x = LEFT + relative.depth() * STEP;
            int y = row * ROW + ROW / 2;
            String name =
                    relative.name().length() > LONGEST ? relative.name().substring(0, LONGEST) + "…" : relative.name();
            nodes.add(new Node(
                    x, y, x + TEXT, name, relative.isSelf(), relative.design().isPresent()));
            if (relative.how().isPresent() && relative.depth() > 0 && relative.depth() <= last.size()) {
                int above = last.get(relative.depth() - 1) * ROW + ROW / 2;
                String path = "M" + (x - STEP) + " " + (above + 6) + "V" + y + "H" + (x - 6);
                edges.add(new Edge(path, DesignWords.word(relative.how().get())));
            }
            while (last.size() > relative.depth()) {
                last.remove(last.size() - 1);
            }
            last.add(row);
        }
        return new Drawing(tree.lines().size() * ROW, nodes, edges);
    }
}
