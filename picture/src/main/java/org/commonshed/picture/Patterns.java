package org.commonshed.picture;

/** The patterns that stand beside colour, defined once a page. */
public final class Patterns {
    private Patterns() {}

    public static Markup draw() {
        Markup defs = new Markup()
                .open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true")
                .open("defs");
        for (Tint tint : Tint.values()) {
            stripes(defs, "pattern-planned-" + tint.word(), 5, "1.8", tint.word());
        }
        stripes(defs, "pattern-outside", 6, "2.4", "outside");
        stripes(defs, "pattern-near", 9, "1.2", "near");
        dots(defs);
        cross(defs);
        return defs.close().close();
    }

    /** A hatch at 45 degrees: a line of the fill on its wash. */
    private static void stripes(Markup defs, String id, int apart, String width, String kind) {
        String side = String.valueOf(apart);
        open(defs, id, side, "rotate(45)");
        defs.leaf("rect", "class", "wash-" + kind, "width", side, "height", side);
        defs.leaf("line", "class", "line-" + kind, "y2", side, "x1", "1", "x2", "1", "stroke-width", width);
        defs.close();
    }

    private static void dots(Markup defs) {
        open(defs, "pattern-short", "6", "rotate(0)");
        defs.leaf("rect", "class", "wash-short", "width", "6", "height", "6");
        defs.leaf("circle", "class", "dot-short", "cx", "1.5", "cy", "1.5", "r", "0.9");
        defs.leaf("circle", "class", "dot-short", "cx", "4.5", "cy", "4.5", "r", "0.9");
        defs.close();
    }

    private static void cross(Markup defs) {
        open(defs, "pattern-over", "8", "rotate(45)");
        defs.leaf("rect", "class", "wash-over", "width", "8", "height", "8");
        defs.leaf("path", "class", "line-over", "d", "M4 0V8M0 4H8", "stroke-width", "1.2");
        defs.close();
    }

    private static void open(Markup defs, String id, String side, String turn) {
        defs.open(
                "pattern",
                "id",
                id,
                "width",
                side,
                "height",
                side,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                turn);
    }
}
