package org.commonshed.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What flows into what, in three stages from left to right; the width of a band is its amount. */
public record BandPicture(String finding, List<String> stages, List<Node> nodes, List<Band> bands) {
    private static final double WIDTH = 996;
    private static final double HEIGHT = 430;
    private static final double TOP = 40;
    private static final double THICK = 12;
    private static final double LINE = 17;
    private static final double TALLEST = 300; // a lone band would else fill the picture
    private static final int SIDE_LETTERS = 16; // what fits beside a node
    private static final int MIDDLE_LETTERS = 30;
    private static final double[] LEFT = {160, 474, 824};
    private static final double EARLY = 376;

    public BandPicture {
        stages = List.copyOf(stages);
        nodes = List.copyOf(nodes);
        bands = List.copyOf(bands);
    }

    /**
     * A node.
     *
     * @param stage 0, 1 or 2
     * @param early true: stands a little to the left within its stage, because it feeds others there
     * @param label its amount in words
     */
    public record Node(String id, String name, String label, int stage, boolean early, Tint tint, double amount) {}

    /** A band between two nodes. */
    public record Band(String from, String to, Tint tint, double amount) {}

    /** Where a node stands. */
    private record Box(Node node, double x, double y, double height) {
        double middle() {
            return y + Math.max(3, height) / 2;
        }

        /** Lower end of the node and of its label. */
        double low() {
            return Math.max(y + height, middle() + label(node) / 2);
        }
    }

    public Markup draw() {
        Map<String, Box> boxes = place();
        double low = boxes.values().stream().mapToDouble(Box::low).max().orElse(HEIGHT);
        String box = "0 0 " + Edges.number(WIDTH) + " " + Edges.number(Math.min(HEIGHT + TOP, low) + 10);
        Markup picture =
                new Markup().open("svg", "class", "bands", "role", "img", "aria-label", finding, "viewBox", box);
        double[] at = {LEFT[0] + THICK, LEFT[1] + THICK / 2, LEFT[2]};
        String[] anchor = {"end", "middle", "start"};
        for (int s = 0; s < stages.size(); s++) {
            picture.element(
                    "text",
                    stages.get(s),
                    "class",
                    "stage",
                    "x",
                    Edges.number(at[s]),
                    "y",
                    "18",
                    "text-anchor",
                    anchor[s]);
        }
        bandsDrawn(picture, boxes);
        boxes.values().stream().sorted(Comparator.comparing(b -> b.node.id)).forEach(b -> nodeDrawn(picture, b));
        return picture.close();
    }

    private Map<String, Box> place() {
        double scale = scale();
        Map<String, Box> boxes = new HashMap<>();
        for (int stage = 0; stage < LEFT.length; stage++) {
            List<Node> column = column(stage);
            double taken = column.stream().mapToDouble(n -> slot(n, scale)).sum();
            double gap = column.size() > 1 ? Math.min(24, (HEIGHT - taken) / (column.size() - 1)) : 0;
            double y = TOP;
            for (Node node : column) {
                double x = node.early ? EARLY : LEFT[stage];
                double height = node.amount * scale;
                double slot = slot(node, scale);
                boxes.put(node.id, new Box(node, x, y + (slot - height) / 2, height));
                y += slot + Math.max(0, gap);
            }
        }
        return boxes;
    }

    private List<Node> column(int stage) {
        return nodes.stream().filter(n -> n.stage == stage).toList();
    }

    /** Room for the node and for its label. */
    private static double slot(Node node, double scale) {
        return Math.max(node.amount * scale, label(node)) + 8;
    }

    /** Height of a label: a line in the middle; else one or two for the name and one for the amount. */
    private static double label(Node node) {
        return node.stage == 1 ? 24 : 6 + LINE * (lines(node.name).size() + 1);
    }

    /** A name in at most two lines, cut where it is longer still. */
    private static List<String> lines(String name) {
        if (name.length() <= SIDE_LETTERS) {
            return List.of(name);
        }
        int space = name.lastIndexOf(' ', SIDE_LETTERS);
        if (space < 1) {
            return List.of(cut(name, SIDE_LETTERS));
        }
        return List.of(name.substring(0, space), cut(name.substring(space + 1), SIDE_LETTERS));
    }

    private static String cut(String name, int letters) {
        if (name.length() <= letters) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(letters - 2)) ? letters - 2 : letters - 1;
        return name.substring(0, end).strip() + "…";
    }

    /** Pixels per amount, the most that lets every stage fit, found by halving. */
    private double scale() {
        double low = 0;
        double high = TALLEST / nodes.stream().mapToDouble(Node::amount).max().orElse(1);
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (fits(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean fits(double scale) {
        for (int stage = 0; stage < LEFT.length; stage++) {
            if (column(stage).stream().mapToDouble(n -> slot(n, scale)).sum() > HEIGHT) {
                return false;
            }
        }
        return true;
    }

    private void bandsDrawn(Markup picture, Map<String, Box> boxes) {
        double scale = scale();
        Map<Band, Double> starts = stacked(boxes, scale, true);
        Map<Band, Double> ends = stacked(boxes, scale, false);
        List<Band> ordered = new ArrayList<>(bands);
        ordered.sort(Comparator.comparingDouble(Band::amount).reversed());
        for (Band band : ordered) {
            Box from = boxes.get(band.from);
            Box to = boxes.get(band.to);
            if (from == null || to == null) {
                throw new IllegalArgumentException("a band between unknown nodes: " + band);
            }
            double thick = Math.max(1, band.amount * scale);
            String path =
                    path(from.x + THICK, to.x, starts.getOrDefault(band, 0.0), ends.getOrDefault(band, 0.0), thick);
            picture.open("path", "class", "band-" + band.tint.word(), "d", path)
                    .element("title", from.node.name + " → " + to.node.name)
                    .close();
        }
    }

    /** Upper edge of each band at one end: in the order of where the other end stands. */
    private Map<Band, Double> stacked(Map<String, Box> boxes, double scale, boolean atStart) {
        Map<Band, Double> edges = new HashMap<>();
        for (Box box : boxes.values()) {
            double y = box.y;
            List<Band> mine = bands.stream()
                    .filter(b -> (atStart ? b.from : b.to).equals(box.node.id))
                    .sorted(Comparator.comparingDouble(b -> other(boxes, b, atStart)))
                    .toList();
            for (Band band : mine) {
                edges.put(band, y);
                y += band.amount * scale;
            }
        }
        return edges;
    }

    private static double other(Map<String, Box> boxes, Band band, boolean atStart) {
        Box box = boxes.get(atStart ? band.to : band.from);
        return box == null ? 0 : box.y;
    }

    private static String path(double left, double right, double start, double end, double thick) {
        double bend = (right - left) * 0.5;
        String x1 = Edges.number(left);
        String x2 = Edges.number(right);
        String c1 = Edges.number(left + bend);
        String c2 = Edges.number(right - bend);
        String a = Edges.number(start);
        String b = Edges.number(end);
        String lowA = Edges.number(start + thick);
        String lowB = Edges.number(end + thick);
        return "M" + x1 + " " + a + " C" + c1 + " " + a + " " + c2 + " " + b + " " + x2 + " " + b + " V" + lowB + " C"
                + c2 + " " + lowB + " " + c1 + " " + lowA + " " + x1 + " " + lowA + " Z";
    }

    private static void nodeDrawn(Markup picture, Box box) {
        String height = Edges.number(Math.max(3, box.height));
        String kind = box.node.stage == 1 ? "node-middle" : "node-" + box.node.tint.word();
        picture.leaf(
                "rect",
                "class",
                kind,
                "x",
                Edges.number(box.x),
                "y",
                Edges.number(box.y),
                "width",
                "12",
                "height",
                height);
        if (box.node.stage == 1) {
            middleLabel(picture, box);
        } else {
            sideLabel(picture, box);
        }
    }

    private static void middleLabel(Markup picture, Box box) {
        String x = Edges.number(box.x + THICK + 8);
        picture.open("text", "class", "label", "x", x, "y", Edges.number(box.middle() + 5));
        picture.element("tspan", cut(box.node.name, MIDDLE_LETTERS), "class", "strong")
                .text(" " + box.node.label)
                .close();
    }

    private static void sideLabel(Markup picture, Box box) {
        String x = Edges.number(box.node.stage == 0 ? box.x - 10 : box.x + THICK + 10);
        String anchor = box.node.stage == 0 ? "end" : "start";
        List<String> lines = new ArrayList<>(lines(box.node.name));
        lines.add(box.node.label);
        double y = box.middle() - LINE * lines.size() / 2 + 13;
        for (int i = 0; i < lines.size(); i++) {
            String kind = i < lines.size() - 1 ? "label strong" : "label";
            String line = Edges.number(y + LINE * i);
            picture.element("text", lines.get(i), "class", kind, "x", x, "y", line, "text-anchor", anchor);
        }
    }
}
