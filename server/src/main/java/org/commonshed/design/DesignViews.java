package org.commonshed.design;

import java.util.List;

/** What the pages of this room show; all text is ready to be read. */
public final class DesignViews {
    private DesignViews() {}

    public record Tab(String key, String address, long count, boolean current) {}

    /** The page of makers and designs: rows of one tab. */
    public record Index(
            String tab, List<Tab> tabs, String address, String words, String count, List<Row> rows, boolean cut) {
        public Index {
            tabs = List.copyOf(tabs);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A kind, a recipe or a product.
     *
     * @param figure how many actors, or how much a run gives
     * @param back what it goes back to on land and water
     */
    public record Row(String name, String address, String figure, String more, String back, boolean assumed) {}

    /** A product or a recipe by itself. */
    public record Thing(
            String kind,
            String id,
            String name,
            String lead,
            boolean assumed,
            boolean mayOwn,
            String edit,
            String source,
            List<Part> parts) {
        public Thing {
            parts = List.copyOf(parts);
        }
    }

    /** A section: a list of links, or a tree. */
    public record Part(String title, List<Node> nodes, String none) {
        public Part {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A thing and what it is made from.
     *
     * @param tint land, water, people or empty
     */
    public record Node(String amount, String name, String address, String tint, List<Node> from) {
        public Node {
            from = List.copyOf(from);
        }
    }
}
